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
  RETURN c
  UNION
  MATCH (:Thing {id: $about})<-[:ABOUT]-(c:Claim)
  RETURN c
}
WITH DISTINCT c
MATCH (c)-[:MADE_IN]->(s)
WHERE c.knownDay <= $knownBy
  AND c.fromDay <= $asOf
OPTIONAL MATCH (who:Thing {id: c.speaker})
OPTIONAL MATCH (behind:Thing {id: c.via})
RETURN c.id AS claim,
       c.fact AS fact,
       c.type AS says,
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
       c.from AS from,
       c.until AS until,
       c.reported AS reported,
       c.reportedExactly AS reportedExactly,
       {strength: c.strength, outcome: c.outcome, outcomeDate: c.outcomeDate, amountMin: c.amountMin, amountMax: c.amountMax,
        currency: c.currency, quantityMin: c.quantityMin, quantityMax: c.quantityMax, unit: c.unit, period: c.period,
        deadline: c.deadline, mode: c.mode, part: c.part, through: c.through, capacity: c.capacity, programme: c.programme,
        measures: c.measures, reference: c.reference, package: c.package, event: c.event, kind: c.kind, condition: c.condition,
        anyOf: c.anyOf, per: c.per, share: c.share, property: c.property, value: c.value} AS values,
       c.retracted IS NOT NULL AS retracted,
       EXISTS {
         MATCH (c)-[:ABOUT]->(a)-[r]->(b)<-[:ABOUT]-(c)
         WHERE r.fact = c.fact AND c.id IN r.claims AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
       } OR (c.type IN ['COUNT', 'STATE'] AND c.retracted IS NULL AND c.certainDay <= $asOf) AS shown
ORDER BY fact, reported, claim
LIMIT $limit
