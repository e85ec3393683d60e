// The facts of some claims.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN coalesce(c.facts, [c.fact]) AS facts
