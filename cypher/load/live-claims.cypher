// The live claims on each of some facts alone, of whatever data set.
UNWIND $facts AS fact
MATCH (c:Claim {fact: fact})
WHERE c.retracted IS NULL
RETURN properties(c) AS claim
