// No office is certain beyond the last day on which it was seen, unless a source says when it ended.
MATCH (:Thing)-[r:REPRESENTS]->(:Thing)
WHERE r.certainTo = 99999999 OR r.certainTo IS NULL
RETURN r.fact AS wrong, 'office that is certain for ever' AS what
LIMIT 10
