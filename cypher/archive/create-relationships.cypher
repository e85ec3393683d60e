// Relationships as an archive has them; the number tells whether both ends were there.
UNWIND $rows AS row
MATCH (a:Thing|Retired|Claim {id: row.from})
MATCH (b:Thing|Retired|Claim {id: row.to})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
RETURN count(r) AS created
