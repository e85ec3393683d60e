// title: Who speaks for whom
// description: 'Offices and mandates: of whom a person is a representative, or who represents a state or body, and whether that is certain on the day. An office is certain between the first and the last day on which a source saw it; after that it is unknown.'
// parameters:
//   of: {type: thing, kinds: [Entity], description: 'The state or body', default: null, example: 'country:US'}
//   person: {type: thing, kinds: [Person], description: 'The person', default: null, example: 'person:steve-witkoff'}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   person: {type: thing, description: 'Id of the person'}
//   name: {type: string, description: 'Name of the person'}
//   of: {type: thing, description: 'Id of the state or body'}
//   capacity: {type: string, description: 'The office or mandate'}
//   answer: {type: string, description: 'yes, no or unknown on the day'}
//   since: {type: date, description: 'From when'}
//   until: {type: date, description: 'When it no longer held'}
//   lastSeen: {type: date, description: 'The last day on which it is certain'}
//   sentence: {type: sentence, description: 'The fact in words'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
CALL () {
  WITH 1 AS one
  WHERE $person IS NOT NULL
  MATCH (p:Thing {id: $person})-[r:REPRESENTS]->(o)
  WHERE $of IS NULL OR o.id = $of
  RETURN p, r, o
  UNION
  WITH 1 AS one
  WHERE $person IS NULL AND $of IS NOT NULL
  MATCH (p)-[r:REPRESENTS]->(o:Thing {id: $of})
  RETURN p, r, o
  UNION
  WITH 1 AS one
  WHERE $person IS NULL AND $of IS NULL
  MATCH (p:Person)-[r:REPRESENTS]->(o)
  RETURN p, r, o
}
WITH p, r, o
WHERE r.knownDay <= $knownBy AND $knownBy < r.supersededDay
WITH p, r, o, CASE WHEN $asOf < r.sinceDay OR $asOf >= r.untilDay THEN 'no'
                   WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes'
                   ELSE 'unknown' END AS answer
RETURN p.id AS person,
       p.name AS name,
       o.id AS of,
       r.capacity AS capacity,
       answer,
       r.since AS since,
       r.until AS until,
       CASE WHEN r.certainTo > r.certainFrom AND r.certainTo < 99999999 THEN toString(date('1970-01-01') + duration({days: r.certainTo - 1})) END AS lastSeen,
       {type: type(r), subject: p.name, object: o.name, capacity: r.capacity, since: r.since, until: r.until,
         ended: r.untilDay <= $asOf, disputed: r.disputed, holds: CASE answer WHEN 'unknown' THEN 'unknown' ELSE 'yes' END} AS sentence,
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
ORDER BY CASE answer WHEN 'yes' THEN 0 WHEN 'unknown' THEN 1 ELSE 2 END, o.name, name, fact, r.version
LIMIT $limit
