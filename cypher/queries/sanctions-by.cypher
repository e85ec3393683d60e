// title: Whom somebody has put sanctions on
// description: 'Sanctions that a state or body has imposed; a state includes its agencies, and says so. What is only discussed or announced is not here: ask pledges with kind=sanctions.'
// parameters:
//   imposer: {type: thing, kinds: [Entity], description: 'The state, body or agency', example: 'org:european-union'}
//   programme: {type: string, description: 'Only this programme', default: null, example: Russia}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   sentence: {type: sentence, description: 'The listing in words'}
//   imposer: {type: thing, description: 'Id of the authority'}
//   actsFor: {type: string, description: 'Id of the state that the authority belongs to'}
//   target: {type: thing, description: 'Id of the target'}
//   programme: {type: string, description: 'The programme'}
//   measures: {type: list of string, description: 'What is imposed, as far as sources say'}
//   reference: {type: string, description: 'The reference of the listing'}
//   package: {type: string, description: 'The package, or the day of the act'}
//   since: {type: date, description: 'From when'}
//   holds: {type: string, description: 'Whether it certainly held on the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
MATCH (asked:Thing {id: $imposer})
CALL (asked) {
  RETURN asked AS i, null AS actsFor
  UNION
  MATCH (asked:Country)<-[m:MEMBER_OF]-(i:Organization)
  WHERE m.sinceDay <= $asOf AND $asOf < m.untilDay AND m.knownDay <= $knownBy AND $knownBy < m.supersededDay
  RETURN i, asked.id AS actsFor
}
MATCH (i)-[r:SANCTIONS]->(t)
WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  AND ($programme IS NULL OR r.programme = $programme)
WITH i, r, t, actsFor, CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END AS holds
RETURN {type: type(r), subject: i.name, object: t.name, plural: i.plural, programme: coalesce(r.reference, r.package, r.programme),
         since: r.since, holds: holds, disputed: r.disputed} AS sentence,
       i.id AS imposer,
       actsFor,
       t.id AS target,
       r.programme AS programme,
       coalesce(r.measures, []) AS measures,
       r.reference AS reference,
       r.package AS package,
       r.since AS since,
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
ORDER BY r.certainFrom, t.name, fact, r.version
LIMIT $limit
