// title: What happened when
// description: 'Everything about a thing in order of time: what began, ended and changed, with what later turned out otherwise left out. One row is one version of one fact.'
// parameters:
//   about: {type: thing, description: 'The party, commitment or event', example: 'country:FR'}
//   from: {type: day, description: 'Only what may have begun on this day or later', default: '0001-01-01', example: 2025-09-01}
//   to: {type: day, description: 'Only what may have begun on this day or earlier', default: today, example: 2025-12-31}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   since: {type: date, description: 'From when'}
//   until: {type: date, description: 'When it no longer held'}
//   sentence: {type: sentence, description: 'The fact in words'}
//   act: {type: string, description: 'The relationship type'}
//   knownFrom: {type: date, description: 'The day by which it had been reported'}
//   holds: {type: string, description: 'Whether it certainly held on the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
MATCH (:Thing {id: $about})-[r]-(:Thing)
WHERE r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  AND r.sinceDay <= $to AND r.certainFrom >= $from
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
WITH r, a, b, COLLECT { UNWIND coalesce(r.through, []) AS id MATCH (t:Thing {id: id}) RETURN t.name } AS through,
     CASE WHEN r.untilDay <= $asOf OR r.sinceDay > $asOf THEN 'no' ELSE CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END END AS holds
RETURN r.since AS since,
       r.until AS until,
       {type: type(r), subject: a.name, object: b.name, plural: a.plural, outcome: r.outcome, mode: r.mode, part: r.part,
         through: through, capacity: r.capacity, programme: coalesce(r.reference, r.package, r.programme), kind: r.kind,
         condition: r.condition, share: r.share, since: r.since, until: r.until, ended: r.untilDay <= $asOf,
         disputed: r.disputed,
         possible: type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (a)<-[q:PLEDGED]-() WHERE q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay }} AS sentence,
       type(r) AS act,
       toString(date('1970-01-01') + duration({days: r.knownDay})) AS knownFrom,
       holds,
       r.disputed AS disputed,
       r.fact AS fact,
       COLLECT {
         UNWIND r.claims AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (who:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
       } AS sources
ORDER BY r.certainFrom, r.sinceDay, fact, r.version
LIMIT $limit
