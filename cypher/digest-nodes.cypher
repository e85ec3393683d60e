// Every node, for the digest of a graph. How often it was loaded is no part of what it says.
MATCH (n)
WHERE NOT n:DataVersion AND NOT n:Restoring
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
