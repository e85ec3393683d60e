// Things whose id begins as one that is not known, and those that have a name, an alias or an identifier in place of it.
// Each prefix gives only so many: however large the graph is, a slip costs little.
CALL () {
  MATCH (t:Thing)
  WHERE t.id IN $ids
  RETURN t, 1 AS meant
  UNION ALL
  WITH 1 AS one
  WHERE $exact IS NOT NULL
  CALL db.index.fulltext.queryNodes('thing_name_keys', $exact, {limit: 50}) YIELD node
  RETURN node AS t, 1 AS meant
  UNION ALL
  UNWIND $prefixes AS prefix
  CALL (prefix) {
    MATCH (t:Thing)
    WHERE t.id STARTS WITH prefix
    RETURN t
    ORDER BY t.id
    LIMIT 100
  }
  RETURN t, 0 AS meant
}
WITH t, max(meant) AS meant
WHERE t:Thing AND (size($kinds) = 0 OR any(kind IN $kinds WHERE kind IN labels(t)))
RETURN t.id AS id, meant = 1 AS meant
