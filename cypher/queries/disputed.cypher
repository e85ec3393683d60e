// title: What sources dispute
// description: 'Facts and numbers on which sources contradict each other, with every side and who takes it; none is decided silently. One row is one side. Without a thing to ask about it reads every fact once.'
// parameters:
//   about: {type: thing, description: 'Only disputes about this thing', default: null, example: 'event:2025-09-04-paris'}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   fact: {type: fact, description: 'Id of the disputed fact'}
//   side: {type: string, description: 'What this side says: the values, or the number'}
//   sentence: {type: sentence, description: 'The same in words'}
//   preferred: {type: boolean, description: 'Whether it is the best founded side; empty for numbers, which are not ranked'}
//   sources: {type: evidence, description: 'Who takes this side'}
CALL () {
  WITH 1 AS one
  WHERE $about IS NOT NULL
  MATCH (:Thing {id: $about})-[r]-(:Thing)
  WHERE r.disputed
  RETURN r
  UNION
  WITH 1 AS one
  WHERE $about IS NULL
  MATCH (:Thing)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|DEPENDS_ON|OWNS]->()
  WHERE r.disputed
  RETURN r
}
WITH DISTINCT r
WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
WITH r, startNode(r) AS a, endNode(r) AS b
WITH r, a, b, COLLECT { UNWIND coalesce(r.through, []) AS id MATCH (t:Thing {id: id}) RETURN t.name } AS through
RETURN r.fact AS fact,
       reduce(text = type(r), k IN [k IN ['mode', 'part', 'strength', 'outcome', 'amountMin', 'amountMax', 'currency', 'quantityMin', 'quantityMax',
         'unit', 'programme', 'package', 'capacity', 'kind', 'period', 'deadline'] WHERE r[k] IS NOT NULL] | text + ', ' + k + ' ' + toString(r[k])) AS side,
       {type: type(r), subject: a.name, object: b.name, plural: a.plural, outcome: r.outcome, mode: r.mode, part: r.part,
         through: through, capacity: r.capacity, programme: r.programme, kind: r.kind, condition: r.condition, since: r.since,
         disputed: true} AS sentence,
       r.preferred AS preferred,
       COLLECT {
         UNWIND r.claims AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (who:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
       } AS sources
ORDER BY fact, preferred DESC, r.version
LIMIT $limit
UNION ALL
CALL () {
  WITH 1 AS one
  WHERE $about IS NOT NULL
  MATCH (t:Thing {id: $about})<-[:ABOUT]-(n:Claim {type: 'COUNT'})
  RETURN t, n
  UNION
  WITH 1 AS one
  WHERE $about IS NULL
  MATCH (n:Claim {type: 'COUNT'})-[:ABOUT]->(t:Thing)
  RETURN t, n
}
WITH t, n
WHERE n.retracted IS NULL AND n.knownDay <= $knownBy
WITH t, n.fact AS fact, n.unit AS unit, collect(n) AS ns
WHERE any(n IN ns WHERE n.value <> ns[0].value)
UNWIND ns AS n
MATCH (n)-[:MADE_IN]->(s)
OPTIONAL MATCH (who:Thing {id: n.speaker})
RETURN fact,
       toString(n.value) + ' ' + n.unit AS side,
       {type: 'COUNT', subject: coalesce(who.name, s.publisher, s.name), object: t.name, property: n.property, value: n.value, unit: n.unit,
         disputed: true} AS sentence,
       null AS preferred,
       [{source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: n.reported, basis: n.basis,
         speaker: who.name, locator: n.locator, claim: n.id}] AS sources
ORDER BY fact, n.value, s.id
LIMIT $limit
