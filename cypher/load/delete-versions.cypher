// Takes away the versions of some facts, before they are made again from the live claims.
UNWIND $rows AS row
MATCH (a:Thing|Retired {id: row.subject})-[r]->(b:Thing|Retired {id: row.object})
WHERE r.fact = row.fact
DELETE r
RETURN count(*) AS deleted
