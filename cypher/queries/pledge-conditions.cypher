// title: What pledges wait for
// description: 'Pledges, and what is considered, that wait for something that has not come: a ceasefire, another state''s decision, a parliament. One row is one pledge and one thing that it waits for.'
// parameters:
//   pledger: {type: thing, kinds: [Entity], description: 'Whose pledges', default: null, example: 'group:26-countries'}
//   on: {type: thing, kinds: [Event, Commitment], description: 'The event or commitment that is waited for', default: null, example: 'event:end-of-the-war'}
//   words: {type: string, description: 'Text that the condition, or the name of what is waited for, contains', default: null, example: war}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   sentence: {type: sentence, description: 'The pledge in words'}
//   status: {type: status, description: 'conditional, as long as something it waits for has not come'}
//   pledger: {type: thing, description: 'Id of the party'}
//   commitment: {type: thing, description: 'Id of the commitment'}
//   waitsFor: {type: thing, description: 'Id of what it waits for'}
//   waitsForName: {type: string, description: 'What it waits for in words'}
//   anyOf: {type: string, description: 'Mark of those of which one is enough'}
//   condition: {type: string, description: 'The condition in the words of the source'}
//   holds: {type: string, description: 'Whether it certainly held on the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
CALL () {
  WITH 1 AS one
  WHERE $on IS NOT NULL
  MATCH (:Thing {id: $on})<-[d:DEPENDS_ON {kind: 'waitsFor'}]-(c:Commitment)<-[r:PLEDGED|CONSIDERS]-(p)
  WHERE $pledger IS NULL OR p.id = $pledger
  RETURN p, r, c, d
  UNION
  WITH 1 AS one
  WHERE $on IS NULL AND $pledger IS NOT NULL
  MATCH (p:Thing {id: $pledger})-[r:PLEDGED|CONSIDERS]->(c:Commitment)-[d:DEPENDS_ON {kind: 'waitsFor'}]->()
  RETURN p, r, c, d
  UNION
  WITH 1 AS one
  WHERE $on IS NULL AND $pledger IS NULL
  MATCH (c:Commitment)-[d:DEPENDS_ON {kind: 'waitsFor'}]->()
  MATCH (p)-[r:PLEDGED|CONSIDERS]->(c)
  RETURN p, r, c, d
}
WITH p, r, c, d, endNode(d) AS on
WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  AND d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
  AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
  AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
  AND ($words IS NULL OR toLower(coalesce(d.condition, '') + ' ' + on.name) CONTAINS toLower($words))
WITH p, r, c, d, on, {type: type(r), subject: p.name, object: c.name, plural: p.plural, outcome: r.outcome, strength: r.strength,
        conditions: [coalesce(d.condition, 'after ' + on.name)], since: r.since, disputed: r.disputed,
        holds: CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END} AS hop
RETURN hop AS sentence,
       hop AS status,
       p.id AS pledger,
       c.id AS commitment,
       on.id AS waitsFor,
       on.name AS waitsForName,
       d.anyOf AS anyOf,
       d.condition AS condition,
       hop.holds AS holds,
       r.disputed AS disputed,
       d.fact AS fact,
       COLLECT {
         UNWIND d.claims AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (who:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
       } AS sources
ORDER BY waitsForName, p.name, c.name, fact, d.version, r.version
LIMIT $limit
