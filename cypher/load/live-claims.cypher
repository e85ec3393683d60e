// The live claims on each of some facts, of whatever data set.
UNWIND $facts AS fact
MATCH (c:Claim {fact: fact})
WHERE c.retracted IS NULL
RETURN fact, properties(c) AS claim
