// title: Who has promised what
// description: Pledges, and what is considered, declined, asked for or expected, with conditions, terms and sources. One row is one version of one fact.
// parameters:
//   pledger: {type: thing, kinds: [Entity], description: 'Whose pledges; a state includes its agencies and those who represent it and says so', default: null, example: 'group:26-countries'}
//   beneficiary: {type: thing, kinds: [Entity], description: 'For whom the commitment is', default: null, example: 'country:UA'}
//   event: {type: thing, kinds: [Event], description: 'The event at which it was announced', default: null, example: 'event:2025-09-04-paris'}
//   kind: {type: string, description: 'Kind of commitment', default: null, example: guarantee, choices: [troops, training, arms, money, military, financial, humanitarian, monitoring, guarantee, sanctions, restraint, support, decision, disarmament, diplomacy, trade, other]}
//   act: {type: string, description: 'Only this act', default: null, example: PLEDGED, choices: [PLEDGED, CONSIDERS, DECLINED, ASKED_FOR, EXPECTED_OF]}
//   limit: {type: integer, description: 'Most rows to return', default: 200, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   status: {type: status, description: 'firm, conditional, considered, declined, withdrawn, broken, fulfilled, asked for or expected'}
//   sentence: {type: sentence, description: 'The fact in words'}
//   act: {type: string, description: 'The relationship type'}
//   pledger: {type: thing, description: 'Id of the party'}
//   actsFor: {type: string, description: 'Id of the party that was asked about if this one acts for it'}
//   commitment: {type: thing, description: 'Id of the commitment'}
//   what: {type: string, description: 'The commitment in words'}
//   kind: {type: string, description: 'Its kind'}
//   beneficiaries: {type: list of string, description: 'For whom'}
//   targets: {type: list of string, description: 'Against whom'}
//   conditions: {type: list of string, description: 'What it waits for and has not come'}
//   partOf: {type: list of string, description: 'Umbrella commitments'}
//   terms: {type: map, description: 'Strength, amounts, quantities, period and deadline as the sources have them'}
//   since: {type: date, description: 'From when it held'}
//   holds: {type: string, description: 'Whether it certainly held on the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
CALL () {
  WITH 1 AS one
  WHERE $pledger IS NOT NULL
  MATCH (asked:Thing {id: $pledger})
  CALL (asked) {
    RETURN asked AS p, null AS actsFor
    UNION
    MATCH (asked:Country)<-[m:MEMBER_OF]-(p)
    WHERE m.sinceDay <= $asOf AND $asOf < m.untilDay AND m.knownDay <= $knownBy AND $knownBy < m.supersededDay
    RETURN p, asked.id AS actsFor
    UNION
    MATCH (asked)<-[m:REPRESENTS]-(p)
    WHERE m.sinceDay <= $asOf AND $asOf < m.untilDay AND m.knownDay <= $knownBy AND $knownBy < m.supersededDay
    RETURN p, asked.id AS actsFor
  }
  MATCH (p)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|EXPECTED_OF]-(c:Commitment)
  RETURN p, r, c, actsFor
  UNION
  WITH 1 AS one
  WHERE $pledger IS NULL AND $beneficiary IS NOT NULL
  MATCH (:Thing {id: $beneficiary})<-[:BENEFITS]-(c:Commitment)
  WITH DISTINCT c
  MATCH (p)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|EXPECTED_OF]-(c)
  RETURN p, r, c, null AS actsFor
  UNION
  WITH 1 AS one
  WHERE $pledger IS NULL AND $beneficiary IS NULL AND $event IS NOT NULL
  MATCH (:Thing {id: $event})<-[:ANNOUNCED_AT]-(c:Commitment)
  WITH DISTINCT c
  MATCH (p)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|EXPECTED_OF]-(c)
  RETURN p, r, c, null AS actsFor
  UNION
  WITH 1 AS one
  WHERE $pledger IS NULL AND $beneficiary IS NULL AND $event IS NULL AND $kind IS NOT NULL
  MATCH (c:Commitment {kind: $kind})
  MATCH (p)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|EXPECTED_OF]-(c)
  RETURN p, r, c, null AS actsFor
  UNION
  WITH 1 AS one
  WHERE $pledger IS NULL AND $beneficiary IS NULL AND $event IS NULL AND $kind IS NULL
  MATCH (c:Commitment)
  MATCH (p)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|EXPECTED_OF]-(c)
  RETURN p, r, c, null AS actsFor
}
WITH p, r, c, actsFor
WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  AND ($kind IS NULL OR c.kind = $kind)
  AND ($act IS NULL OR type(r) = $act)
  AND ($beneficiary IS NULL OR EXISTS {
    (c)-[b:BENEFITS]->(:Thing {id: $beneficiary}) WHERE b.sinceDay <= $asOf AND $asOf < b.untilDay AND b.knownDay <= $knownBy AND $knownBy < b.supersededDay })
  AND ($event IS NULL OR EXISTS {
    (c)-[e:ANNOUNCED_AT]->(:Thing {id: $event}) WHERE e.knownDay <= $knownBy AND $knownBy < e.supersededDay })
WITH p, r, c, actsFor,
     CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END AS holds,
     COLLECT {
       MATCH (c)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
       WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
         AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
  AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
       RETURN DISTINCT coalesce(d.condition, 'after ' + on.name) AS condition ORDER BY condition
     } AS conditions,
     COLLECT {
       UNWIND r.claims AS id
       MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
       WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
       OPTIONAL MATCH (who:Thing {id: claim.speaker})
       RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
               basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
     } AS sources
WITH *, {type: type(r), subject: CASE type(r) WHEN 'EXPECTED_OF' THEN c.name ELSE p.name END,
         object: CASE type(r) WHEN 'EXPECTED_OF' THEN p.name ELSE c.name END, plural: p.plural,
         outcome: r.outcome, conditions: conditions, strength: r.strength, since: r.since, holds: holds,
         disputed: r.disputed} AS hop
RETURN hop AS status,
       hop AS sentence,
       type(r) AS act,
       p.id AS pledger,
       actsFor,
       c.id AS commitment,
       c.name AS what,
       c.kind AS kind,
       COLLECT { MATCH (c)-[b:BENEFITS]->(x) WHERE b.sinceDay <= $asOf AND $asOf < b.untilDay AND b.knownDay <= $knownBy AND $knownBy < b.supersededDay RETURN DISTINCT x.name ORDER BY x.name } AS beneficiaries,
       COLLECT { MATCH (c)-[b:TARGETS]->(x) WHERE b.sinceDay <= $asOf AND $asOf < b.untilDay AND b.knownDay <= $knownBy AND $knownBy < b.supersededDay RETURN DISTINCT x.name ORDER BY x.name } AS targets,
       conditions,
       COLLECT { MATCH (c)-[b:PART_OF]->(x) WHERE b.sinceDay <= $asOf AND $asOf < b.untilDay AND b.knownDay <= $knownBy AND $knownBy < b.supersededDay RETURN DISTINCT x.name ORDER BY x.name } AS partOf,
       {strength: r.strength, amountMin: r.amountMin, amountMax: r.amountMax, currency: r.currency,
        quantityMin: r.quantityMin, quantityMax: r.quantityMax, unit: r.unit, per: r.per, period: r.period,
        deadline: r.deadline} AS terms,
       r.since AS since,
       holds,
       r.disputed AS disputed,
       r.fact AS fact,
       sources
ORDER BY CASE act WHEN 'PLEDGED' THEN 0 WHEN 'CONSIDERS' THEN 1 WHEN 'DECLINED' THEN 2 WHEN 'ASKED_FOR' THEN 3 ELSE 4 END,
         p.name, c.name, r.fact, r.version
LIMIT $limit
