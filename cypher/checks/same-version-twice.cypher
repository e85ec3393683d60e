// No version of a fact is there twice. All versions of a fact begin at the same thing.
MATCH (a:Thing)
CALL (a) {
  MATCH (a)-[r]->(:Thing)
  WITH r.fact AS fact, r.version AS version, count(*) AS times
  WHERE times > 1
  RETURN fact, version
}
RETURN fact AS wrong, 'version ' + toString(version) + ' of the fact twice' AS what
LIMIT 10
