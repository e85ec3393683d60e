// title: The ways in which two things are connected
// description: 'The best paths between two things through facts that hold on the day: shorter ones first, and of the same length by a score that is less for paths through things with fewer ties and through better founded facts (the sum of the binary logarithm of the ties of each inner thing, and of each hop one divided by the number of its claims, whenever they were reported and at most ten, two more if it is disputed, two more if it is not certain on that day). No thing comes twice on a path. One row is one fact on one hop; a hop of several facts has several rows. The first row (path 0) is a note: how many paths were found, which things were passed over and, if there is no path, what was left out that would have given one. If the search was given up before it had looked at all, the note says so and the answer is truncated.'
// parameters:
//   from: {type: thing, description: 'Where the paths begin', example: 'country:FR'}
//   to: {type: thing, description: 'Where they end', example: 'country:US'}
//   k: {type: integer, description: 'How many paths', default: 5, minimum: 1, maximum: 1000}
//   maxHops: {type: integer, description: 'The most hops of a path', default: 6, minimum: 1, maximum: 10}
//   types: {type: list of string, description: 'Only through facts of these types; without it, of all', default: null, example: PLEDGED, choices: [PLEDGED, CONSIDERS, DECLINED, ASKED_FOR, ATTENDED, INVITED, ABSENT_FROM, SANCTIONS, REPRESENTS, BENEFITS, TARGETS, EXPECTED_OF, ANNOUNCED_AT, PART_OF, DEPENDS_ON, MEMBER_OF, OWNS]}
//   statuses: {type: list of string, description: 'Only through facts of these statuses; without it, of those that say what is so: firm, conditional, fulfilled, broken and withdrawn. What is only considered, declined, asked for or expected has to be asked for', default: null, example: firm, choices: [firm, conditional, fulfilled, broken, withdrawn, considered, declined, asked for, expected]}
//   directed: {type: boolean, description: 'Whether every fact must point along the path', default: 'false', example: 'true'}
//   avoid: {type: list of thing, description: 'Things that no path may go through', default: null, example: 'country:UA'}
//   maxTies: {type: integer, description: 'Things with ties to more others than this (by facts of any type and day) are passed over inside paths, and the note names them; 0 passes over none', default: 500, minimum: 0, maximum: 1000000}
//   perHop: {type: integer, description: 'The most facts of one hop to give; the column facts says how many there are', default: 3, minimum: 1, maximum: 100}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   path: {type: integer, description: 'Number of the path, from 1; 0 for the note'}
//   hop: {type: integer, description: 'Number of the hop, from 1; 0 for the note'}
//   hops: {type: integer, description: 'How many hops the path has; of the note, how many paths there are'}
//   sentence: {type: sentence, description: 'The fact in words, in its own direction'}
//   status: {type: status, description: 'firm, conditional, considered, declined, withdrawn, broken, fulfilled, asked for or expected'}
//   from: {type: thing, description: 'Id of where the hop begins on the path'}
//   fromName: {type: string, description: 'Its name'}
//   to: {type: thing, description: 'Id of where it ends'}
//   toName: {type: string, description: 'Its name'}
//   type: {type: string, description: 'The relationship type'}
//   forward: {type: boolean, description: 'Whether the fact points along the path'}
//   holds: {type: string, description: 'Whether it certainly held on the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   facts: {type: integer, description: 'How many facts make this hop'}
//   score: {type: float, description: 'The score of the path; less is better'}
//   note: {type: string, description: 'What was found and by which rules'}
//   cut: {type: boolean, description: 'Of the note, whether the search was given up, so that there may be more paths'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
// procedures: [entente.paths]
// cut: cut
MATCH (a:Thing {id: $from}), (b:Thing {id: $to})
CALL entente.paths(a, b, {k: $k, maxHops: $maxHops, types: $types, statuses: $statuses, directed: $directed, avoid: $avoid,
                          maxTies: $maxTies, perHop: $perHop, asOf: $asOf, knownBy: $knownBy})
YIELD path, hop, hops, start AS f, end AS t, fact AS r, facts, score, note, cut
WITH *, startNode(r) AS subject, endNode(r) AS object,
     CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' WHEN r IS NULL THEN null ELSE 'unknown' END AS holds
WITH *, CASE WHEN r IS NULL THEN null ELSE
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
        possible: type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (subject)<-[q:PLEDGED]-() WHERE q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay }}
     END AS words
RETURN path,
       hop,
       hops,
       words AS sentence,
       words AS status,
       f.id AS from,
       f.name AS fromName,
       t.id AS to,
       t.name AS toName,
       type(r) AS type,
       subject = f AS forward,
       holds,
       r.disputed AS disputed,
       facts,
       score,
       note,
       cut,
       r.fact AS fact,
       CASE WHEN r IS NULL THEN [] ELSE COLLECT {
       UNWIND r.claims AS id
       MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
       WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
       OPTIONAL MATCH (who:Thing {id: claim.speaker})
       RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
               basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
     } END AS sources
ORDER BY path, hop, fact, r.version
