// Every relationship between things is a version of a fact with a live claim that says so.
MATCH (a:Thing)-[r]->(b:Thing)
WHERE r.fact IS NULL OR r.claims IS NULL OR NOT EXISTS {
  MATCH (c:Claim) WHERE c.id IN r.claims AND c.fact = r.fact AND c.retracted IS NULL
}
RETURN coalesce(r.fact, a.id + ' ' + type(r) + ' ' + b.id) AS wrong, 'relationship without a live claim' AS what
LIMIT 10
