// title: Who says so
// description: Every claim on a fact, or on a thing, with its source, the speaker, the basis, the date and whether it was retracted. Claims that speak of a day after asOf, or were reported after knownBy, are left out.
// parameters:
//   about: {type: fact, description: 'Id of a fact or of a thing', example: 'pledge/group:26-countries/commitment:guarantees-26'}
//   limit: {type: integer, description: 'Most rows to return', default: 200, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   claim: {type: string, description: 'Id of the claim'}
//   fact: {type: fact, description: 'Id of the fact it speaks of'}
//   says: {type: string, description: 'What it says: a relationship type, COUNT or STATE'}
//   summary: {type: string, description: 'What the source says in our words'}
//   basis: {type: string, description: 'stated, listed, announced, reported or inferred'}
//   speaker: {type: string, description: 'Who says it in the source if not its author'}
//   via: {type: string, description: 'The source behind a copy'}
//   source: {type: string, description: 'Id of the source'}
//   title: {type: string, description: 'Title of the source'}
//   publisher: {type: string, description: 'Its publisher'}
//   kind: {type: string, description: 'Its kind'}
//   address: {type: string, description: 'Where it can be read'}
//   locator: {type: string, description: 'Where in it'}
//   from: {type: date, description: 'The day from which it speaks'}
//   until: {type: date, description: 'The day on which it says that it ended'}
//   reported: {type: date, description: 'When the source said it'}
//   reportedExactly: {type: boolean, description: 'False if that date is only the day by which it had been read'}
//   values: {type: map, description: 'The properties of the fact as this source has them'}
//   retracted: {type: boolean, description: 'Whether the claim was taken back'}
//   shown: {type: boolean, description: 'Whether it stands behind a version that holds on the day'}
CALL () {
  MATCH (c:Claim {fact: $about})
  RETURN c, c.fact AS fact, null AS i
  UNION
  MATCH (:Thing {id: $about})<-[:ABOUT]-(c:Claim)
  UNWIND range(0, coalesce(c.factCount, 1) - 1) AS i
  RETURN c, coalesce(c.fact, c.facts[i]) AS fact, CASE WHEN c.factCount IS NOT NULL THEN i END AS i
  UNION
  UNWIND split($about, '/')[1..3] AS end
  MATCH (:Thing {id: end})<-[:ABOUT]-(c:Claim)
  WHERE c.factCount > 0 AND $about IN c.facts
  RETURN DISTINCT c, $about AS fact, head([i IN range(0, c.factCount - 1) WHERE c.facts[i] = $about]) AS i
}
WITH DISTINCT c, fact, i
MATCH (c)-[:MADE_IN]->(s)
WHERE c.knownDay <= $knownBy
  AND coalesce(c['own_fromDay'][i], c.fromDay) <= $asOf
OPTIONAL MATCH (who:Thing {id: c.speaker})
OPTIONAL MATCH (behind:Thing {id: c.via})
RETURN c.id AS claim,
       fact,
       coalesce(c['own_type'][i], c.type) AS says,
       c.summary AS summary,
       c.basis AS basis,
       who.name AS speaker,
       behind.name AS via,
       s.id AS source,
       s.name AS title,
       s.publisher AS publisher,
       s.kind AS kind,
       s.address AS address,
       c.locator AS locator,
       coalesce(c['own_from'][i], c.from) AS from,
       nullIf(coalesce(c['own_until'][i], c.until), '') AS until,
       c.reported AS reported,
       c.reportedExactly AS reportedExactly,
       {strength: nullIf(coalesce(c['own_strength'][i], c.strength), ''),
        outcome: nullIf(coalesce(c['own_outcome'][i], c.outcome), ''),
        outcomeDate: nullIf(coalesce(c['own_outcomeDate'][i], c.outcomeDate), ''),
        currency: nullIf(coalesce(c['own_currency'][i], c.currency), ''),
        unit: nullIf(coalesce(c['own_unit'][i], c.unit), ''), period: nullIf(coalesce(c['own_period'][i], c.period), ''),
        deadline: nullIf(coalesce(c['own_deadline'][i], c.deadline), ''),
        mode: nullIf(coalesce(c['own_mode'][i], c.mode), ''), part: nullIf(coalesce(c['own_part'][i], c.part), ''),
        capacity: nullIf(coalesce(c['own_capacity'][i], c.capacity), ''),
        programme: nullIf(coalesce(c['own_programme'][i], c.programme), ''),
        reference: nullIf(coalesce(c['own_reference'][i], c.reference), ''),
        package: nullIf(coalesce(c['own_package'][i], c.package), ''),
        event: nullIf(coalesce(c['own_event'][i], c.event), ''), kind: nullIf(coalesce(c['own_kind'][i], c.kind), ''),
        condition: nullIf(coalesce(c['own_condition'][i], c.condition), ''),
        anyOf: nullIf(coalesce(c['own_anyOf'][i], c.anyOf), ''), per: nullIf(coalesce(c['own_per'][i], c.per), ''),
        amountMin: coalesce(toFloatOrNull(c['own_amountMin'][i]), c.amountMin),
        amountMax: coalesce(toFloatOrNull(c['own_amountMax'][i]), c.amountMax),
        quantityMin: coalesce(toFloatOrNull(c['own_quantityMin'][i]), c.quantityMin),
        quantityMax: coalesce(toFloatOrNull(c['own_quantityMax'][i]), c.quantityMax),
        share: coalesce(toFloatOrNull(c['own_share'][i]), c.share),
        through: CASE c['own_through'][i] WHEN '' THEN null ELSE coalesce(split(c['own_through'][i], ';'), c.through) END,
        measures: CASE c['own_measures'][i] WHEN '' THEN null ELSE coalesce(split(c['own_measures'][i], ';'), c.measures) END,
        property: c.property, value: c.value} AS values,
       c.retracted IS NOT NULL AS retracted,
       EXISTS {
         MATCH (a:Thing {id: split(fact, '/')[1]})-[r]->(b:Thing {id: split(fact, '/')[2]})
         WHERE r.fact = fact AND c.id IN r.claims AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
       } OR (c.type IN ['COUNT', 'STATE'] AND c.retracted IS NULL AND c.certainDay <= $asOf) AS shown
ORDER BY fact, reported, claim
LIMIT $limit
