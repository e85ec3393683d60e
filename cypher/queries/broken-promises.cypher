// title: Promises that were broken or withdrawn
// description: 'Pledges whose outcome a source gives as broken or withdrawn by the day, with who says so; for whom they were, and what they were given in return for.'
// parameters:
//   party: {type: thing, kinds: [Entity], description: 'Whose promises', default: null, example: 'group:promisers-of-1994'}
//   beneficiary: {type: thing, kinds: [Entity], description: 'To whom', default: null, example: 'country:UA'}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   sentence: {type: sentence, description: 'The fact in words'}
//   status: {type: status, description: 'broken or withdrawn'}
//   party: {type: thing, description: 'Id of the party'}
//   commitment: {type: thing, description: 'Id of the commitment'}
//   what: {type: string, description: 'The commitment in words'}
//   beneficiaries: {type: list of string, description: 'For whom'}
//   inReturnFor: {type: list of string, description: 'What it was given in return for'}
//   outcomeDate: {type: date, description: 'When it was broken or withdrawn, if a source says'}
//   holds: {type: string, description: 'Whether it certainly held on the day (yes) or that is unknown'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
CALL () {
  WITH 1 AS one
  WHERE $party IS NOT NULL
  MATCH (p:Thing {id: $party})-[r:PLEDGED]->(c)
  RETURN p, r, c
  UNION
  WITH 1 AS one
  WHERE $party IS NULL AND $beneficiary IS NOT NULL
  MATCH (:Thing {id: $beneficiary})<-[:BENEFITS]-(c)<-[r:PLEDGED]-(p)
  RETURN p, r, c
  UNION
  WITH 1 AS one
  WHERE $party IS NULL AND $beneficiary IS NULL
  MATCH (c:Commitment)<-[r:PLEDGED]-(p)
  RETURN p, r, c
}
WITH DISTINCT p, r, c
WHERE r.outcome IN ['broken', 'withdrawn'] AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  AND ($beneficiary IS NULL OR EXISTS { (c)-[b:BENEFITS]->(:Thing {id: $beneficiary}) WHERE b.sinceDay <= $asOf AND $asOf < b.untilDay AND b.knownDay <= $knownBy AND $knownBy < b.supersededDay })
WITH p, r, c, {type: type(r), subject: p.name, object: c.name, plural: p.plural, outcome: r.outcome, since: r.since,
        disputed: r.disputed, holds: CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END} AS hop
RETURN hop AS sentence,
       hop AS status,
       p.id AS party,
       c.id AS commitment,
       c.name AS what,
       COLLECT { MATCH (c)-[b:BENEFITS]->(x) WHERE b.sinceDay <= $asOf AND $asOf < b.untilDay AND b.knownDay <= $knownBy AND $knownBy < b.supersededDay RETURN DISTINCT x.name ORDER BY x.name } AS beneficiaries,
       COLLECT { MATCH (c)-[d:DEPENDS_ON {kind: 'inReturnFor'}]->(x) WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay RETURN DISTINCT x.name ORDER BY x.name } AS inReturnFor,
       r.outcomeDate AS outcomeDate,
       hop.holds AS holds,
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
ORDER BY p.name, what, fact, r.version
LIMIT $limit
