// title: Which of several things were under sanctions on a day
// description: 'Which of several things were under sanctions on a day, by whom and under which programme; one row for each thing and fact. Only what certainly held: of a thing without a row no source here says so. What may have held is shown by sanctions-on; what a listing reaches beyond its target is not here.'
// parameters:
//   things: {type: list of thing, kinds: [Entity], description: 'The countries, organisations, persons, companies, ships or other things', example: 'country:RU'}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   sentence: {type: sentence, description: 'The listing in words'}
//   thing: {type: thing, description: 'Id of the thing that was asked about'}
//   imposer: {type: thing, description: 'Id of the authority'}
//   actsFor: {type: string, description: 'Id of the state that the authority belongs to'}
//   programme: {type: string, description: 'The programme'}
//   measures: {type: list of string, description: 'What is imposed, as far as sources say'}
//   reference: {type: string, description: 'The reference of the listing'}
//   package: {type: string, description: 'The package, or the day of the act'}
//   since: {type: date, description: 'From when'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
UNWIND $things AS id
WITH DISTINCT id
MATCH (t:Thing {id: id})<-[r:SANCTIONS]-(i)
WHERE r.certainFrom <= $asOf AND $asOf < r.certainTo AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
WITH t, i, r,
     head(COLLECT {
       MATCH (i)-[m:MEMBER_OF]->(state:Country)
       WHERE m.sinceDay <= $asOf AND $asOf < m.untilDay AND m.knownDay <= $knownBy AND $knownBy < m.supersededDay
       RETURN state.id ORDER BY state.id
     }) AS actsFor
RETURN {type: type(r), subject: i.name, object: t.name, plural: i.plural, programme: coalesce(r.reference, r.package, r.programme),
         since: r.since, disputed: r.disputed} AS sentence,
       t.id AS thing,
       i.id AS imposer,
       actsFor,
       r.programme AS programme,
       coalesce(r.measures, []) AS measures,
       r.reference AS reference,
       r.package AS package,
       r.since AS since,
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
ORDER BY thing, r.certainFrom, fact, r.version
LIMIT $limit
