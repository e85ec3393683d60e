// Every live claim of a relationship's type is in a version of its fact.
MATCH (c:Claim)
WHERE c.retracted IS NULL AND NOT c.type IN ['COUNT', 'STATE']
  AND NOT EXISTS { (c)-[:ABOUT]->(:Thing)-[r]->(:Thing)<-[:ABOUT]-(c) WHERE r.fact = c.fact AND c.id IN r.claims }
RETURN c.id AS wrong, 'live claim that no relationship shows' AS what
LIMIT 10
