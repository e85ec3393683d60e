// The live claims on each of some facts, of whatever data set, and those that were retracted and still have versions.
UNWIND $facts AS fact
MATCH (c:Claim {fact: fact})
WHERE c.retracted IS NULL OR c.pending IS NOT NULL
RETURN properties(c) AS claim
