// Writes new claims, each with its source and what it speaks of.
UNWIND $rows AS row
MATCH (s:Thing {id: row.source})
CREATE (c:Claim {id: row.id})
SET c += row.properties, c.recorded = $now
CREATE (c)-[:MADE_IN]->(s)
WITH c, row
UNWIND row.about AS id
MATCH (t:Thing {id: id})
CREATE (c)-[:ABOUT]->(t)
