// Takes away the versions of some facts, before they are made again from the live claims; gives those of the claims that they
// rested on that are live and speak of many facts. Hints, since a plan made for an empty graph would read all relationships.
UNWIND $rows AS row
MATCH (a:Thing|Retired {id: row.subject}), (b:Thing|Retired {id: row.object})
WITH row.fact AS fact, CASE WHEN COUNT { (a)--() } < COUNT { (b)--() } THEN a.id ELSE b.id END AS lessConnected
MATCH (n:Thing|Retired {id: lessConnected})-[r]-()
USING INDEX n:Thing(id)
USING INDEX n:Retired(id)
WHERE r.fact = fact
WITH r, r.claims AS claims
DELETE r
WITH DISTINCT claims
UNWIND claims AS id
WITH DISTINCT id
MATCH (c:Claim {id: id})
WHERE c.factCount > 0 AND c.retracted IS NULL
RETURN id
