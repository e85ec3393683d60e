// The thing that an id stands for: its own, or the one it was merged into.
OPTIONAL MATCH (own:Thing {id: $id})
OPTIONAL MATCH (r:Retired {id: $id})
OPTIONAL MATCH (kept:Thing {id: r.sameAs})
WITH coalesce(own, kept) AS t
RETURN t.id AS id, t.name AS name, labels(t) AS labels
