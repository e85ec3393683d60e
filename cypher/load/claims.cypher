// Writes new claims, each with its source and what it speaks of. In a load of several transactions they are pending.
UNWIND $rows AS row
MATCH (s:Thing {id: row.source})
CREATE (c:Claim {id: row.id})
SET c += row.properties, c.recorded = $now, c.pending = $pending, c.change = CASE WHEN $pending IS NULL THEN null ELSE 'new' END
CREATE (c)-[:MADE_IN]->(s)
WITH c, row
UNWIND row.about AS id
MATCH (t:Thing {id: id})
CREATE (c)-[:ABOUT]->(t)
