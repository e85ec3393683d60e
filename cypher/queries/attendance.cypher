// title: Who was there
// description: Who took part in an event, was invited or was absent, and how many each source counts. Those who are only counted are not named and not made up.
// parameters:
//   event: {type: thing, kinds: [Event], description: 'The event', example: 'event:2025-09-04-paris'}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   sentence: {type: sentence, description: 'The fact in words'}
//   act: {type: string, description: 'ATTENDED, INVITED, ABSENT_FROM, or COUNT for a head count'}
//   attendee: {type: thing, description: 'Id of the person, state or body; empty for a head count'}
//   name: {type: string, description: 'Its name'}
//   mode: {type: string, description: 'in person, remote or in writing, if a source says'}
//   part: {type: string, description: 'host, chair, guest or observer, if a source says'}
//   through: {type: list of string, description: 'Who was there for it'}
//   count: {type: integer, description: 'How many a source counts'}
//   unit: {type: string, description: 'What it counts'}
//   holds: {type: string, description: 'Whether it had certainly happened by the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
MATCH (e:Thing {id: $event})
CALL (e) {
  MATCH (e)<-[r:ATTENDED|INVITED|ABSENT_FROM]-(a)
  WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  WITH e, r, a, CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END AS holds,
       COLLECT { UNWIND coalesce(r.through, []) AS id MATCH (t:Thing {id: id}) RETURN t.name } AS through
  RETURN {type: type(r), subject: a.name, object: e.name, plural: a.plural, mode: r.mode, part: r.part,
          through: through, since: r.since, holds: holds, disputed: r.disputed} AS sentence,
         type(r) AS act, a.id AS attendee, a.name AS name, r.mode AS mode, r.part AS part, through,
         null AS count, null AS unit, holds, r.disputed AS disputed, r.fact AS fact,
         COLLECT {
       UNWIND r.claims AS id
       MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
       WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
       OPTIONAL MATCH (who:Thing {id: claim.speaker})
       RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
               basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
     } AS sources, r.version AS version
  UNION
  MATCH (e)<-[:ABOUT]-(n:Claim {type: 'COUNT', property: 'participants'})-[:MADE_IN]->(s)
  WHERE n.retracted IS NULL AND n.knownDay <= $knownBy AND n.fromDay <= $asOf
  OPTIONAL MATCH (who:Thing {id: n.speaker})
  RETURN {type: 'COUNT', subject: coalesce(who.name, s.publisher, s.name), object: e.name, value: n.value, unit: n.unit,
          property: n.property} AS sentence,
         'COUNT' AS act, null AS attendee, null AS name, null AS mode, null AS part, [] AS through,
         n.value AS count, n.unit AS unit, CASE WHEN n.certainDay <= $asOf THEN 'yes' ELSE 'unknown' END AS holds,
         EXISTS { (e)<-[:ABOUT]-(m:Claim {type: 'COUNT', property: 'participants', unit: n.unit})
                  WHERE m.value <> n.value AND m.retracted IS NULL AND m.knownDay <= $knownBy } AS disputed,
         n.fact AS fact,
         [{source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: n.reported, basis: n.basis,
           speaker: who.name, locator: n.locator, claim: n.id}] AS sources, n.value AS version
}
RETURN sentence, act, attendee, name, mode, part, through, count, unit, holds, disputed, fact, sources
ORDER BY CASE act WHEN 'COUNT' THEN 0 WHEN 'ATTENDED' THEN 1 WHEN 'INVITED' THEN 2 ELSE 3 END, name, fact, version, sources[0].claim
LIMIT $limit
