// Each claim that a load touched speaks of something, was made in one source, and does not wait for its facts to be made.
UNWIND $claims AS id
OPTIONAL MATCH (c:Claim {id: id})
WITH id, CASE
  WHEN c IS NULL THEN 'claim that is not there'
  WHEN NOT EXISTS { (c)-[:ABOUT]->() } THEN 'claim about nothing'
  WHEN COUNT { (c)-[:MADE_IN]->(:Source|Retired) } <> 1 THEN 'claim without a source'
  WHEN c.pending IS NOT NULL THEN 'claim whose facts are still to be made'
END AS what
WHERE what IS NOT NULL
RETURN id AS wrong, what
LIMIT 10
