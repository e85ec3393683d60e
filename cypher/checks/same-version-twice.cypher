// No version of a fact is there twice.
MATCH (:Thing)-[r]->(:Thing)
WITH r.fact AS fact, r.version AS version, count(*) AS times
WHERE times > 1
RETURN fact AS wrong, 'version ' + toString(version) + ' of the fact twice' AS what
LIMIT 10
