// title: Where somebody was
// description: 'The events that a person, state or body took part in, was invited to or was absent from, through whom and in which capacity they came, by date.'
// parameters:
//   party: {type: thing, kinds: [Entity], description: 'The person, state or body', example: 'country:FR'}
//   from: {type: day, description: 'Only events that may have been on this day or later', default: '0001-01-01', example: 2025-09-01}
//   to: {type: day, description: 'Only events that may have been on this day or earlier', default: today, example: 2025-09-30}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   date: {type: date, description: 'When it was'}
//   event: {type: thing, description: 'Id of the event'}
//   name: {type: string, description: 'Its name'}
//   sentence: {type: sentence, description: 'The fact in words'}
//   act: {type: string, description: 'ATTENDED, INVITED or ABSENT_FROM'}
//   mode: {type: string, description: 'in person, remote or in writing, if a source says'}
//   part: {type: string, description: 'host, chair, guest or observer, if a source says'}
//   through: {type: list of string, description: 'Who was there for it'}
//   capacities: {type: list of string, description: 'Offices that those held by the reports, certain on that day or not'}
//   holds: {type: string, description: 'Whether it certainly held on the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
MATCH (p:Thing {id: $party})-[r:ATTENDED|INVITED|ABSENT_FROM]->(e:Event)
WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  AND r.sinceDay <= $to AND r.certainFrom >= $from
WITH p, r, e, CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END AS holds,
     COLLECT { UNWIND coalesce(r.through, []) AS id MATCH (t:Thing {id: id}) RETURN t.name } AS through
RETURN r.since AS date,
       e.id AS event,
       e.name AS name,
       {type: type(r), subject: p.name, object: e.name, plural: p.plural, mode: r.mode, part: r.part,
         through: through, since: r.since, holds: holds, disputed: r.disputed} AS sentence,
       type(r) AS act,
       r.mode AS mode,
       r.part AS part,
       through,
       COLLECT {
         UNWIND CASE WHEN p:Person THEN [p.id] ELSE coalesce(r.through, []) END AS id
         MATCH (t:Thing {id: id})-[o:REPRESENTS]->(for)
         WHERE o.knownDay <= $knownBy AND $knownBy < o.supersededDay
           AND (p:Person OR for = p) AND o.sinceDay <= r.certainFrom AND r.sinceDay < o.untilDay
         RETURN DISTINCT t.name + ', ' + o.capacity + CASE WHEN p:Person THEN ' (' + for.name + ')' ELSE '' END
                + CASE WHEN o.certainFrom <= r.certainFrom AND r.sinceDay < o.certainTo THEN '' ELSE ' (not certain on that day)' END AS capacity
         ORDER BY capacity
       } AS capacities,
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
ORDER BY r.certainFrom, event, fact, r.version
LIMIT $limit
