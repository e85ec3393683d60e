// Takes away the versions of some facts, before they are made again from the live claims; gives those of the claims that they
// rested on that are live and speak of many facts. With hints, since a plan made for an empty graph would read all relationships,
// and all claims of many facts.
UNWIND $facts AS fact
WITH split(fact, '/') AS parts
MATCH (a:Thing|Retired {id: parts[1]}), (b:Thing|Retired {id: parts[2]})
WITH DISTINCT CASE WHEN COUNT { (a)--() } < COUNT { (b)--() } THEN a.id ELSE b.id END AS lessConnected
MATCH (n:Thing|Retired {id: lessConnected})-[r]-()
USING INDEX n:Thing(id)
USING INDEX n:Retired(id)
WHERE r.fact IN $facts
WITH DISTINCT r
WITH r, r.claims AS claims
DELETE r
WITH DISTINCT claims
UNWIND claims AS id
WITH DISTINCT id
MATCH (c:Claim {id: id})
USING INDEX c:Claim(id)
WHERE c.factCount > 0 AND c.retracted IS NULL
RETURN id
