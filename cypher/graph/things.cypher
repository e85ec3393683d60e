// The things of the graph that a fact of some types touches, or those of a list, with their properties. Sources and data sets
// stand on the facts. What no fact touches is there if the whole graph is asked for as it is known now, for nobody dates it. The
// terms of a commitment are those of the best version that stands, as in commitment-terms.cypher; the state of an event is what
// was known of it.
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
    AND (EXISTS {
      (t)-[r]-(:Thing)
      WHERE type(r) IN $types AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
        AND ($asOf IS NULL OR (r.sinceDay <= $asOf AND $asOf < r.untilDay))
    } OR $fold AND EXISTS {
      (t)<-[e:BENEFITS|TARGETS]-(:Commitment)<-[q:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR]-()
      WHERE e.sinceDay <= $day AND $day < e.untilDay AND e.knownDay <= $knownBy AND $knownBy < e.supersededDay
        AND type(q) IN $types AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay
        AND ($asOf IS NULL OR (q.sinceDay <= $asOf AND $asOf < q.untilDay))
    } OR $isWhole AND NOT EXISTS { (t)-[]-(:Thing) })
  RETURN t
}
WITH t
WHERE NOT ($fold AND t:Commitment AND EXISTS {
  (t)-[e:BENEFITS|TARGETS]->()
  WHERE e.sinceDay <= $day AND $day < e.untilDay AND e.knownDay <= $knownBy AND $knownBy < e.supersededDay
} AND EXISTS {
  (t)<-[q:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR]-(x)
  WHERE type(q) IN $types AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay
    AND ($asOf IS NULL OR (q.sinceDay <= $asOf AND $asOf < q.untilDay))
    AND ($facts IS NULL OR q.fact IN $facts) AND ($facts IS NOT NULL OR $among IS NULL OR x.id IN $among)
})
RETURN t.id AS id,
       labels(t) AS labels,
       t.name AS name,
       properties(t) AS own,
       CASE WHEN t:Commitment THEN COLLECT {
         MATCH (t)<-[r:PLEDGED|CONSIDERS|ASKED_FOR]-()
         WHERE r.sinceDay <= $day AND $day < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
         RETURN r {.amountMin, .amountMax, .currency, .quantityMin, .quantityMax, .unit, .per, .period, .deadline} AS terms
         ORDER BY CASE type(r) WHEN 'PLEDGED' THEN 0 WHEN 'CONSIDERS' THEN 1 ELSE 2 END, r.preferred DESC, r.knownDay DESC, r.fact
         LIMIT 1
       } ELSE [] END AS terms,
       CASE WHEN t:Event THEN COLLECT {
         MATCH (t)<-[:ABOUT]-(claim:Claim {type: 'STATE'})
         WHERE claim.retracted IS NULL AND claim.knownDay <= $knownBy
         RETURN claim.value AS state ORDER BY claim.value = 'held' DESC, claim.knownDay DESC, claim.id LIMIT 1
       } ELSE [] END AS states
