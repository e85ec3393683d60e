// The versions of each fact that a load touched rest on the live claims on it, on all of them and on no others. $bundles are the
// live claims of many facts that are on any of them.
CALL () {
  UNWIND $facts AS fact
  WITH split(fact, '/') AS parts
  MATCH (a:Thing {id: parts[1]}), (b:Thing {id: parts[2]})
  WITH DISTINCT CASE WHEN COUNT { (a)--() } < COUNT { (b)--() } THEN a.id ELSE b.id END AS lessConnected
  MATCH (n:Thing {id: lessConnected})-[r]-()
  USING INDEX n:Thing(id) // since a plan made for an empty graph would read all relationships
  WHERE r.fact IN $facts
  UNWIND coalesce(r.claims, ['none']) AS shown
  RETURN r.fact AS fact, shown, null AS said
UNION ALL
  UNWIND $facts AS fact
  MATCH (c:Claim {fact: fact})
  WHERE c.retracted IS NULL AND NOT c.type IN ['COUNT', 'STATE']
  RETURN fact, null AS shown, c.id AS said
UNION ALL
  UNWIND $bundles AS id
  MATCH (c:Claim {id: id})
  WHERE c.retracted IS NULL
  UNWIND c.facts AS fact
  WITH fact, id
  WHERE fact IN $facts
  RETURN fact, null AS shown, id AS said
}
WITH fact, shown, said ORDER BY shown, said
WITH fact, collect(DISTINCT shown) AS shown, collect(DISTINCT said) AS said
WHERE shown <> said
RETURN fact AS wrong,
       CASE WHEN any(id IN said WHERE NOT id IN shown) THEN 'live claim that no relationship shows'
            ELSE 'relationship with a claim that is not a live one on the fact' END AS what
LIMIT 10
