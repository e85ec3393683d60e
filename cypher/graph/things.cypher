// The things of the graph that a fact of some types touches, or those of a list, with their properties. Sources and data sets
// stand on the facts.
CALL () {
  WITH 1 AS one
  WHERE $things IS NOT NULL
  UNWIND $things AS id
  MATCH (t:Thing {id: id})
  RETURN t
  UNION ALL
  WITH 1 AS one
  WHERE $things IS NULL
  MATCH (t:Thing)
  WHERE t.id > ''
  WITH t ORDER BY t.id
  WHERE NOT t:Source AND NOT t:Dataset
    AND ($isWhole OR EXISTS {
      (t)-[r]-(:Thing)
      WHERE (type(r) IN $types OR $fold AND type(r) IN ['BENEFITS', 'TARGETS', 'EXPECTED_OF']) AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
        AND ($asOf IS NULL OR (r.sinceDay <= $asOf AND $asOf < r.untilDay)) })
    AND NOT ($fold AND t:Commitment AND EXISTS {
      (t)-[e:BENEFITS|TARGETS|EXPECTED_OF]->()
      WHERE e.sinceDay <= $day AND $day < e.untilDay AND e.knownDay <= $knownBy AND $knownBy < e.supersededDay })
  RETURN t
}
RETURN t.id AS id, labels(t) AS labels, t.name AS name, properties(t) AS own
