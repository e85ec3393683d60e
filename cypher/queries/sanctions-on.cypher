// title: Who has put sanctions on somebody
// description: 'Sanctions imposed on a target, and the lists and editions that stand in this graph, consulted or not, so that an empty answer says what was looked at. What a listing reaches beyond its target is not here.'
// parameters:
//   target: {type: thing, kinds: [Entity], description: 'The person, company, state or other target', example: 'country:CN'}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   row: {type: string, description: 'SANCTIONS for a listing; LIST for a list that was consulted or was not'}
//   sentence: {type: sentence, description: 'The listing in words'}
//   imposer: {type: thing, description: 'Id of the authority'}
//   actsFor: {type: string, description: 'Id of the state that the authority belongs to'}
//   target: {type: thing, description: 'Id of the target'}
//   programme: {type: string, description: 'The programme'}
//   measures: {type: list of string, description: 'What is imposed, as far as sources say'}
//   reference: {type: string, description: 'The reference of the listing'}
//   package: {type: string, description: 'The package, or the day of the act'}
//   since: {type: date, description: 'From when'}
//   list: {type: string, description: 'Id of the list'}
//   listName: {type: string, description: 'Name of the list'}
//   edition: {type: string, description: 'Its edition'}
//   consulted: {type: string, description: 'When the list was read, or not consulted'}
//   holds: {type: string, description: 'Whether it certainly held on the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
MATCH (t:Thing {id: $target})
CALL (t) {
  MATCH (i)-[r:SANCTIONS]->(t)
  WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  WITH i, r, t, CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END AS holds,
       head(COLLECT { MATCH (i)-[m:MEMBER_OF]->(state:Country) WHERE m.sinceDay <= $asOf AND $asOf < m.untilDay AND m.knownDay <= $knownBy AND $knownBy < m.supersededDay RETURN state.id ORDER BY state.id }) AS actsFor
  RETURN 'SANCTIONS' AS row,
         {type: type(r), subject: i.name, object: t.name, plural: i.plural, programme: coalesce(r.reference, r.package, r.programme),
           since: r.since, holds: holds, disputed: r.disputed} AS sentence,
         i.id AS imposer, actsFor, t.id AS target, r.programme AS programme, coalesce(r.measures, []) AS measures,
         r.reference AS reference, r.package AS package, r.since AS since, null AS list, null AS listName, null AS edition,
         null AS consulted, holds, r.disputed AS disputed, r.fact AS fact,
         COLLECT {
           UNWIND r.claims AS id
           MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
           WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
           OPTIONAL MATCH (who:Thing {id: claim.speaker})
           RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                   basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
         } AS sources, r.certainFrom AS day
  UNION
  MATCH (l:Source {kind: 'list'})
  RETURN 'LIST' AS row, null AS sentence, null AS imposer, null AS actsFor, t.id AS target, null AS programme,
         [] AS measures, null AS reference, null AS package, null AS since, l.id AS list, l.name AS listName,
         l.edition AS edition, coalesce(l.retrieved, l.date, 'not consulted') AS consulted, null AS holds,
         null AS disputed, null AS fact, [] AS sources, 0 AS day
}
RETURN row, sentence, imposer, actsFor, target, programme, measures, reference, package, since, list, listName, edition,
       consulted, holds, disputed, fact, sources
ORDER BY row DESC, day, imposer, list, fact
LIMIT $limit
