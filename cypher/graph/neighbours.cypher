// What facts of some types join to some things, and whether that is a commitment, which `fold` passes through.
UNWIND $things AS id
MATCH (:Thing {id: id})-[r]-(o:Thing)
WHERE type(r) IN $types AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  AND ($asOf IS NULL OR (r.sinceDay <= $asOf AND $asOf < r.untilDay))
RETURN DISTINCT o.id AS id, o:Commitment AS isCommitment
ORDER BY id
LIMIT $limit
