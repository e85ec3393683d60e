// Every live claim of one fact of a relationship's type is in a version of that fact.
MATCH (c:Claim)
WHERE c.retracted IS NULL AND c.factCount IS NULL AND NOT c.type IN ['COUNT', 'STATE']
  AND NOT EXISTS {
    MATCH (c)-[:ABOUT]->(a:Thing)
    MATCH (c)-[:ABOUT]->(b:Thing)
    MATCH (a)-[r]->(b)
    WHERE r.fact = c.fact AND c.id IN r.claims
  }
RETURN c.id AS wrong, 'live claim that no relationship shows' AS what
LIMIT 10
