// Which data an answer rests on.
MATCH (d:Dataset)
WHERE d.version IS NOT NULL
RETURN d.id AS id, d.version AS version
ORDER BY id
