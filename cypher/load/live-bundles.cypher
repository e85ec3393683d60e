// The claims of many facts that are about an end of a fact, as in `live-claims`.
UNWIND $ends AS end
MATCH (t:Thing|Retired {id: end.id})<-[:ABOUT]-(c:Claim)
WHERE c.factCount IS NOT NULL AND c.shares IN [end.role, 'both'] AND (c.retracted IS NULL OR c.pending IS NOT NULL)
WITH DISTINCT c
RETURN properties(c) AS claim
