// title: What kinds of facts are about a thing
// description: 'How many facts a thing has, by type, direction and status: what to ask the neighbourhood for. Everything that holds on the day is counted, also what is only considered or declined; a fact of a thing with itself counts in both directions.'
// parameters:
//   of: {type: thing, description: 'The thing', example: 'country:FR'}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   type: {type: string, description: 'The relationship type'}
//   direction: {type: string, description: 'out if the thing is the subject, in if it is the object'}
//   status: {type: status, description: 'firm, conditional, considered, declined, withdrawn, broken, fulfilled, asked for or expected'}
//   facts: {type: integer, description: 'How many facts'}
//   others: {type: integer, description: 'How many things at their other ends'}
//   unknown: {type: integer, description: 'How many of the versions do not certainly hold on the day'}
//   disputed: {type: integer, description: 'How many of the versions are disputed'}
//   latest: {type: date, description: 'The last day on which one of them certainly began'}
MATCH (t:Thing {id: $of})
CALL (t) {
  MATCH (t)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]->(o)
  RETURN r, o, 'out' AS direction
  UNION ALL
  MATCH (t)<-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-(o)
  RETURN r, o, 'in' AS direction
}
WITH t, r, o, direction
WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
WITH r, o, direction, CASE direction WHEN 'out' THEN t ELSE o END AS a, CASE direction WHEN 'out' THEN o ELSE t END AS b
WITH r, o, direction,
     {type: type(r), outcome: r.outcome,
      conditions: CASE WHEN type(r) = 'PLEDGED' AND EXISTS {
        MATCH (b)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
        WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
          AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
          AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
      } THEN ['open'] ELSE [] END,
      possible: type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (a)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay }} AS status
WITH direction, status, count(DISTINCT r.fact) AS facts, count(DISTINCT o) AS others,
     count(CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN null ELSE 1 END) AS unknown,
     count(CASE WHEN r.disputed THEN 1 END) AS disputed, max(r.certainFrom) AS latest
RETURN status.type AS type,
       direction,
       status,
       facts,
       others,
       unknown,
       disputed,
       CASE WHEN -700000 < latest AND latest < 2900000 THEN toString(date('1970-01-01') + duration({days: latest})) END AS latest
ORDER BY facts DESC, type, direction, status.outcome, size(status.conditions), status.possible
