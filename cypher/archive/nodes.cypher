// Every node, for an archive.
MATCH (n)
WHERE NOT n:Restoring
RETURN labels(n) AS labels, properties(n) AS properties
