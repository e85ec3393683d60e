// The id under which a thing is known: its own, or the one it was merged into.
OPTIONAL MATCH (t:Thing {id: $id})
OPTIONAL MATCH (r:Retired {id: $id})
RETURN coalesce(t.id, r.sameAs) AS id
