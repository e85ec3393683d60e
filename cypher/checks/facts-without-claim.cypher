// Every relationship between things is a version of a fact with a live claim that says so; what a claim of many facts says
// of each is in `bundles-and-facts`.
MATCH (a:Thing)-[r]->(b:Thing)
WHERE r.fact IS NULL OR r.claims IS NULL OR NOT EXISTS {
  MATCH (c:Claim) WHERE c.id IN r.claims AND c.retracted IS NULL
    AND (c.fact = r.fact OR c.factCount IS NOT NULL AND EXISTS { (c)-[:ABOUT]->(t) WHERE t = a OR t = b })
}
RETURN coalesce(r.fact, a.id + ' ' + type(r) + ' ' + b.id) AS wrong, 'relationship without a live claim' AS what
LIMIT 10
