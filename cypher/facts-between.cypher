// Facts that somebody claims of both things; for those who have not quite the right id.
CALL () {
  MATCH (:Thing {id: $subject})<-[:ABOUT]-(c:Claim)-[:ABOUT]->(:Thing {id: $object})
  WHERE c.retracted IS NULL AND c.fact IS NOT NULL
  RETURN c.fact AS fact
  UNION
  MATCH (:Thing {id: $subject})-[r]-(:Thing {id: $object})
  WHERE r.fact IS NOT NULL
  RETURN r.fact AS fact
}
RETURN DISTINCT fact
ORDER BY fact
LIMIT 3
