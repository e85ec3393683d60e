// The versions of each fact that a load touched rest on the live claims on it, on all of them and on no others. $bundles are the
// live claims of many facts that are on any of them.
CALL () {
  UNWIND $facts AS row
  RETURN row.fact AS fact, null AS shown, null AS said, true AS touched
UNION ALL
  UNWIND $facts AS row
  MATCH (a:Thing {id: row.subject}), (b:Thing {id: row.object})
  WITH row.fact AS fact, CASE WHEN COUNT { (a)--() } < COUNT { (b)--() } THEN a.id ELSE b.id END AS lessConnected
  MATCH (n:Thing {id: lessConnected})-[r]-()
  USING INDEX n:Thing(id) // since a plan made for an empty graph would read all relationships
  WHERE r.fact = fact
  UNWIND coalesce(r.claims, ['none']) AS shown
  RETURN fact, shown, null AS said, false AS touched
UNION ALL
  UNWIND $facts AS row
  MATCH (c:Claim {fact: row.fact})
  WHERE c.retracted IS NULL AND NOT c.type IN ['COUNT', 'STATE']
  RETURN row.fact AS fact, null AS shown, c.id AS said, false AS touched
UNION ALL
  UNWIND $bundles AS id
  MATCH (c:Claim {id: id})
  WHERE c.retracted IS NULL
  UNWIND c.facts AS fact
  RETURN fact, null AS shown, id AS said, false AS touched
}
WITH fact, shown, said, touched ORDER BY shown, said
WITH fact, collect(DISTINCT shown) AS shown, collect(DISTINCT said) AS said, max(touched) AS touched
WHERE touched AND shown <> said
RETURN fact AS wrong,
       CASE WHEN any(id IN said WHERE NOT id IN shown) THEN 'live claim that no relationship shows'
            ELSE 'relationship with a claim that is not a live one on the fact' END AS what
LIMIT 10
