// The facts of these claims are made.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
SET c.pending = null
