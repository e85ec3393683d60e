// title: How two things are connected
// description: 'A shortest path between two things through facts that hold on the day, of whatever status, in either direction; of several the first by the ids of its facts. One row is one hop, in words, with its status, its fact and its sources: a hop may be something that is only considered. No rows means that there is no such path, or that both ends are the same thing.'
// parameters:
//   from: {type: thing, description: 'Where the path begins', example: 'country:DE'}
//   to: {type: thing, description: 'Where it ends', example: 'country:US'}
//   maxHops: {type: integer, description: 'Longest path to give', default: 6, minimum: 1, maximum: 10}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   hop: {type: integer, description: 'Number of the hop, from 1'}
//   sentence: {type: sentence, description: 'The fact in words, in its own direction'}
//   status: {type: status, description: 'firm, conditional, considered, declined, withdrawn, broken, fulfilled, asked for or expected'}
//   from: {type: thing, description: 'Id of where the hop begins on the path'}
//   to: {type: thing, description: 'Id of where it ends'}
//   type: {type: string, description: 'The relationship type'}
//   forward: {type: boolean, description: 'Whether the fact points along the path'}
//   holds: {type: string, description: 'Whether it certainly held on the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
MATCH (a:Thing {id: $from}), (b:Thing {id: $to})
WHERE a <> b
CALL (a, b) {
  MATCH p = ALL SHORTEST (a)(()-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS
    WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay]-()){1,10}(b)
  RETURN p ORDER BY [r IN relationships(p) | r.fact] LIMIT 1
}
WITH p WHERE length(p) <= $maxHops
UNWIND range(0, length(p) - 1) AS i
WITH i + 1 AS hop, nodes(p)[i] AS f, relationships(p)[i] AS r, nodes(p)[i + 1] AS t
WITH hop, f, r, t, startNode(r) AS subject, endNode(r) AS object, CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END AS holds
WITH *,
       {type: type(r), subject: subject.name, object: object.name, plural: subject.plural, outcome: r.outcome, strength: r.strength,
        conditions: CASE WHEN type(r) IN ['PLEDGED', 'CONSIDERS'] THEN COLLECT {
       MATCH (object)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
       WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
         AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
  AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
       RETURN DISTINCT coalesce(d.condition, 'after ' + on.name) AS condition ORDER BY condition
     } ELSE [] END,
        mode: r.mode, part: r.part, capacity: r.capacity, programme: coalesce(r.reference, r.package, r.programme), kind: r.kind, condition: r.condition,
        share: r.share, since: r.since, holds: holds, disputed: r.disputed,
        through: COLLECT { UNWIND coalesce(r.through, []) AS id MATCH (x:Thing {id: id}) RETURN x.name },
        possible: type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (subject)<-[q:PLEDGED]-() WHERE q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay }} AS words
RETURN hop,
       words AS sentence,
       words AS status,
       f.id AS from,
       t.id AS to,
       type(r) AS type,
       subject = f AS forward,
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
ORDER BY hop
