// Stretches of time begin before they end, on both clocks.
MATCH (:Thing)-[r]->(:Thing)
WHERE r.sinceDay > r.untilDay OR r.knownDay >= r.supersededDay
  OR r.certainFrom < r.sinceDay OR r.sinceDay IS NULL OR r.untilDay IS NULL
  OR r.knownDay IS NULL OR r.supersededDay IS NULL
RETURN r.fact AS wrong, 'days out of order' AS what
LIMIT 10
