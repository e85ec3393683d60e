// Facts that somebody claims of both things; for those who have not quite the right id.
MATCH (:Thing {id: $subject})<-[:ABOUT]-(c:Claim)-[:ABOUT]->(:Thing {id: $object})
WHERE c.retracted IS NULL AND c.fact IS NOT NULL
RETURN DISTINCT c.fact AS fact
ORDER BY fact
LIMIT 3
