// Which data an answer rests on, and whether it is being loaded.
MATCH (d:Dataset)
WHERE d.version IS NOT NULL OR d.loading IS NOT NULL
RETURN d.id AS id, d.version AS version, d.loading IS NOT NULL AS loading
ORDER BY id
