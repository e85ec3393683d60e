// Nodes as an archive has them.
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
