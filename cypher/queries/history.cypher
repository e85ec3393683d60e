// title: Every version of a fact
// description: The versions of one fact on both clocks, with those that have ended and, up to knownBy, those that later reports changed.
// parameters:
//   fact: {type: fact, description: 'Id of the fact', example: 'pledge/group:26-countries/commitment:guarantees-26'}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   version: {type: integer, description: 'Number of the version'}
//   sentence: {type: sentence, description: 'The fact in words'}
//   status: {type: status, description: 'firm, conditional, considered, declined, withdrawn, broken, fulfilled, asked for or expected'}
//   type: {type: string, description: 'The relationship type'}
//   since: {type: date, description: 'From when it held'}
//   until: {type: date, description: 'When it no longer held'}
//   holds: {type: string, description: 'Whether it held on the day: yes, no or unknown'}
//   knownFrom: {type: date, description: 'The day by which it had been reported'}
//   knownUntil: {type: date, description: 'The day by which later reports had changed it'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   preferred: {type: boolean, description: 'Whether it is the best founded of those'}
//   values: {type: map, description: 'Its values'}
//   sources: {type: evidence, description: 'Who says so'}
WITH split($fact, '/') AS parts
MATCH (a:Thing {id: parts[1]})-[r]->(b:Thing {id: parts[2]})
WHERE r.fact = $fact AND r.knownDay <= $knownBy
WITH a, r, b, CASE WHEN r.untilDay <= $asOf OR r.sinceDay > $asOf THEN 'no'
                   WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes'
                   ELSE 'unknown' END AS holds
WITH a, r, b, holds, {type: type(r), subject: a.name, object: b.name, plural: a.plural, outcome: r.outcome, strength: r.strength,
        mode: r.mode, part: r.part, capacity: r.capacity, programme: r.programme, kind: r.kind, condition: r.condition,
        share: r.share, since: r.since, until: r.until, ended: r.untilDay <= $asOf, disputed: r.disputed,
        holds: CASE holds WHEN 'unknown' THEN 'unknown' ELSE 'yes' END,
        conditions: CASE WHEN type(r) IN ['PLEDGED', 'CONSIDERS'] THEN COLLECT {
       MATCH (b)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
       WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
         AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
  AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
       RETURN DISTINCT coalesce(d.condition, 'after ' + on.name) AS condition ORDER BY condition
     } ELSE [] END,
        through: COLLECT { UNWIND coalesce(r.through, []) AS id MATCH (t:Thing {id: id}) RETURN t.name },
        possible: type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (a)<-[q:PLEDGED]-() WHERE q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay }} AS hop
RETURN r.version AS version,
       hop AS sentence,
       hop AS status,
       type(r) AS type,
       r.since AS since,
       r.until AS until,
       holds,
       toString(date('1970-01-01') + duration({days: r.knownDay})) AS knownFrom,
       CASE WHEN r.supersededDay <= $knownBy THEN toString(date('1970-01-01') + duration({days: r.supersededDay})) END AS knownUntil,
       r.disputed AS disputed,
       r.preferred AS preferred,
       {strength: r.strength, outcome: r.outcome, outcomeDate: r.outcomeDate, amountMin: r.amountMin, amountMax: r.amountMax,
        currency: r.currency, quantityMin: r.quantityMin, quantityMax: r.quantityMax, unit: r.unit, period: r.period,
        deadline: r.deadline, mode: r.mode, part: r.part, through: r.through, capacity: r.capacity, programme: r.programme,
        measures: r.measures, reference: r.reference, package: r.package, event: r.event, kind: r.kind, condition: r.condition,
        anyOf: r.anyOf, per: r.per, share: r.share} AS values,
       COLLECT {
       UNWIND r.claims AS id
       MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
       WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
       OPTIONAL MATCH (who:Thing {id: claim.speaker})
       RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
               basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
     } AS sources
ORDER BY version
