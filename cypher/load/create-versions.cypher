// Writes versions of facts; one relationship is one version.
UNWIND $rows AS row
MATCH (a:Thing {id: row.subject}), (b:Thing {id: row.object})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
