// title: What falls if this does not come
// description: Commitments that fall, through any number of steps, if a commitment or event does not come, or if a party does not do what is expected of it or what it alone has pledged. A commitment falls if something it waits for falls (or all of those marked anyOf together), or if the umbrella it is part of falls; what only supports it, or what it was given in return for, fells nothing.
// parameters:
//   on: {type: thing, description: 'The commitment, event or party that falls away', example: 'commitment:us-role'}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   sentence: {type: sentence, description: 'Why it falls'}
//   commitment: {type: thing, description: 'Id of what falls'}
//   what: {type: string, description: 'What falls in words'}
//   pledgers: {type: list of string, description: 'Who has pledged it, or considers it'}
//   steps: {type: integer, description: 'Number of steps from what was asked about; 0 for what a party itself takes away'}
//   chain: {type: list of string, description: 'From what falls away to this commitment'}
//   condition: {type: string, description: 'The condition in the words of the source'}
//   fact: {type: fact, description: 'Id of the fact by which it falls'}
//   sources: {type: evidence, description: 'Who says so'}
MATCH (asked:Thing {id: $on})
WITH asked, CASE WHEN asked:Entity THEN COLLECT {
       MATCH (asked)<-[r:EXPECTED_OF]-(c) WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay RETURN c
       UNION
       MATCH (asked)-[r:PLEDGED]->(c)
       WHERE coalesce(r.outcome, 'open') IN ['open', 'fulfilled'] AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
         AND NOT EXISTS { (other)-[o:PLEDGED]->(c) WHERE other <> asked AND coalesce(o.outcome, 'open') IN ['open', 'fulfilled'] AND o.sinceDay <= $asOf AND $asOf < o.untilDay AND o.knownDay <= $knownBy AND $knownBy < o.supersededDay }
       RETURN c
     } ELSE [asked] END AS starts
CALL (starts) {
  UNWIND starts AS start
  MATCH (start)<-[rs:DEPENDS_ON|PART_OF*0..]-(c)
  WHERE all(r IN rs WHERE coalesce(r.kind, 'waitsFor') = 'waitsFor' AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay)
  RETURN collect(DISTINCT c) AS reached
}
UNWIND reached AS c
WITH asked, starts, c ORDER BY c.name, c.id
WITH asked, starts, c,
     COLLECT {
       MATCH (c)-[r:PART_OF|DEPENDS_ON]->(d)
       WHERE coalesce(r.kind, 'waitsFor') = 'waitsFor' AND r.anyOf IS NULL AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
       RETURN d.id
     } AS each,
     COLLECT {
       MATCH (c)-[r:DEPENDS_ON {kind: 'waitsFor'}]->(d)
       WHERE r.anyOf IS NOT NULL AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
       WITH r.anyOf AS label, collect(d.id) AS ids
       RETURN ids
     } AS anyOf
WITH asked, starts, collect({id: c.id, each: each, anyOf: anyOf}) AS candidates
WITH asked, COLLECT { UNWIND starts AS s RETURN {id: s.id, steps: 0, by: asked.id, chain: [s.id]} AS start ORDER BY s.name, s.id } AS initial, candidates
WITH asked, initial, reduce(fallen = initial, step IN range(1, size(candidates)) |
       fallen + [c IN candidates
                 WHERE NOT c.id IN [f IN fallen | f.id]
                   AND (any(d IN c.each WHERE d IN [f IN fallen | f.id])
                        OR any(group IN c.anyOf WHERE all(d IN group WHERE d IN [f IN fallen | f.id]))) |
                 head([f IN fallen WHERE f.id IN c.each
                         OR any(group IN c.anyOf WHERE f.id IN group AND all(d IN group WHERE d IN [g IN fallen | g.id])) |
                       {id: c.id, steps: step, by: f.id, chain: f.chain + [c.id]}])]) AS fallen
UNWIND CASE WHEN asked:Entity THEN fallen ELSE fallen[size(initial)..] END AS f
MATCH (c:Thing {id: f.id})-[r:DEPENDS_ON|PART_OF|PLEDGED|EXPECTED_OF]-(d:Thing {id: f.by})
WHERE (type(r) IN ['DEPENDS_ON', 'PART_OF'] AND f.steps > 0 AND startNode(r) = c OR type(r) IN ['PLEDGED', 'EXPECTED_OF'] AND f.steps = 0)
  AND coalesce(r.kind, 'waitsFor') = 'waitsFor' AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
RETURN {type: type(r), subject: startNode(r).name, object: endNode(r).name, plural: startNode(r).plural, outcome: r.outcome, kind: r.kind, condition: r.condition, since: r.since,
        holds: CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END, disputed: r.disputed,
        possible: f.steps > 0 AND NOT EXISTS { (c)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay }} AS sentence,
       c.id AS commitment,
       c.name AS what,
       COLLECT {
         MATCH (p)-[q:PLEDGED|CONSIDERS]->(c)
         WHERE q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay
         RETURN DISTINCT p.name + CASE type(q) WHEN 'CONSIDERS' THEN ' (considers it)' ELSE '' END AS name ORDER BY name
       } AS pledgers,
       f.steps AS steps,
       [id IN f.chain | head(COLLECT { MATCH (t:Thing {id: id}) RETURN t.name })] AS chain,
       r.condition AS condition,
       r.fact AS fact,
       COLLECT {
       UNWIND r.claims AS id
       MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
       WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
       OPTIONAL MATCH (who:Thing {id: claim.speaker})
       RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
               basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
     } AS sources
ORDER BY steps, what, fact, r.version
