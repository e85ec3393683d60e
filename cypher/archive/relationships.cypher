// Every relationship, for an archive.
MATCH (a)-[r]->(b)
RETURN a.id AS from, b.id AS to, type(r) AS type, properties(r) AS properties
