// Remembers which id stands for another, and forgets what is no longer so.
MATCH (r:Retired) WHERE r.sameAs IS NOT NULL AND r.mergedIn = $dataset
SET r.sameAs = null
WITH count(*) AS forgotten
UNWIND $rows AS row
MERGE (r:Retired {id: row.id})
SET r.sameAs = row.sameAs, r.mergedIn = $dataset
