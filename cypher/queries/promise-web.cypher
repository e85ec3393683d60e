// title: Commitments and what they hang on
// description: 'The facts that join commitments to each other, to the events that they wait for, and to who has pledged them or of whom they are expected: from a commitment, an event or a party outward, of a party also the facts by which commitments are for it or against it. What hangs on a commitment that nobody has pledged and that is expected of nobody is left out unless it is asked for, and nothing is found through it. One row is one fact, so the answer can be drawn: ask for graphml, gexf or another format of graphs.'
// parameters:
//   of: {type: thing, kinds: [Commitment, Event, Entity], description: 'A commitment, an event that commitments hang on, or a party: of it what it has pledged, what is expected of it, and what is for it or against it', example: 'commitment:guarantees-26'}
//   steps: {type: integer, description: 'How many dependencies and parts to follow at most, in both directions', default: 2, minimum: 0, maximum: 6}
//   considered: {type: boolean, description: 'Whether also what is only considered', default: false}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   sentence: {type: sentence, description: 'The fact in words'}
//   status: {type: status, description: 'firm, conditional, considered, declined, withdrawn, broken, fulfilled, asked for or expected'}
//   type: {type: string, description: 'The relationship type'}
//   from: {type: thing, description: 'Id of its subject'}
//   to: {type: thing, description: 'Id of its object'}
//   steps: {type: integer, description: 'How many dependencies and parts away from what was asked about; of a fact, its nearer end'}
//   condition: {type: string, description: 'The condition in the words of the source'}
//   holds: {type: string, description: 'Whether it certainly held on the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
MATCH (t:Thing {id: $of})
CALL (t) {
  WITH t
  WHERE NOT t:Entity
  RETURN t AS seed
  UNION
  MATCH (t)-[r:PLEDGED|CONSIDERS]->(seed)
  WHERE t:Entity AND ($considered OR type(r) = 'PLEDGED') AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN seed
  UNION
  MATCH (t)<-[r:EXPECTED_OF|BENEFITS|TARGETS]-(seed)
  WHERE t:Entity AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN seed
}
WITH t, seed
WHERE $considered OR NOT t:Entity
  OR EXISTS { (seed)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay }
  OR EXISTS { (seed)-[made:EXPECTED_OF]->() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay }
WITH t, collect(seed) AS seeds
CALL (seeds) {
  UNWIND seeds AS seed
  MATCH p = (seed)-[rs:DEPENDS_ON|PART_OF*0..6]-(c)
  WHERE all(r IN rs WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay)
    AND all(n IN nodes(p) WHERE $considered OR n:Event
      OR EXISTS { (n)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay }
      OR EXISTS { (n)-[made:EXPECTED_OF]->() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay })
  RETURN c, min(length(p)) AS steps
}
WITH t, c, steps
WHERE steps <= $steps
CALL (t, c) {
  MATCH (c)-[r:DEPENDS_ON|PART_OF|EXPECTED_OF]->(other)
  WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r
  UNION ALL
  MATCH (c)<-[r:PLEDGED|CONSIDERS]-(other)
  WHERE ($considered OR type(r) = 'PLEDGED') AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r
  UNION ALL
  MATCH (c)-[r:BENEFITS|TARGETS]->(t)
  WHERE t:Entity AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r
}
WITH r, min(steps) AS steps
ORDER BY steps, type(r), r.fact, r.version
LIMIT $limit
WITH r, steps, startNode(r) AS a, endNode(r) AS b, CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END AS holds
WITH r, steps, a, b, holds,
     {type: type(r), subject: a.name, object: b.name, plural: a.plural, outcome: r.outcome, strength: r.strength, mode: r.mode, part: r.part,
      capacity: r.capacity, programme: coalesce(r.reference, r.package, r.programme), kind: r.kind, condition: r.condition, share: r.share,
      since: r.since, holds: holds, disputed: r.disputed,
      conditions: CASE WHEN type(r) IN ['PLEDGED', 'CONSIDERS'] THEN COLLECT {
        MATCH (b)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
        WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
          AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
          AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
        RETURN DISTINCT coalesce(d.condition, 'after ' + on.name) AS condition ORDER BY condition
      } ELSE [] END,
      through: COLLECT { UNWIND coalesce(r.through, []) AS id MATCH (delegate:Thing {id: id}) RETURN delegate.name },
      possible: type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (a)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay }} AS hop
RETURN hop AS sentence,
       hop AS status,
       type(r) AS type,
       a.id AS from,
       b.id AS to,
       steps,
       r.condition AS condition,
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
ORDER BY steps, type, fact, r.version
