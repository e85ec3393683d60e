// title: Who said it first
// description: 'The claims on a fact, or on a thing, in the order of their reports, the earliest marked, and how many sources are independent: copies of the same agency and pages of the same publisher count as one origin.'
// parameters:
//   about: {type: fact, description: 'Id of a fact or of a thing', example: 'pledge/group:26-countries/commitment:guarantees-26'}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   first: {type: boolean, description: 'Whether it is the earliest report of its fact; empty where the date is only a bound'}
//   reported: {type: date, description: 'When the source said it'}
//   reportedExactly: {type: boolean, description: 'False if that is only the day by which it had been read'}
//   fact: {type: fact, description: 'Id of the fact'}
//   summary: {type: string, description: 'What the source says in our words'}
//   basis: {type: string, description: 'stated, listed, announced, reported or inferred'}
//   speaker: {type: string, description: 'Who says it in the source, if not its author'}
//   origin: {type: string, description: 'The agency behind a copy, or else the publisher'}
//   origins: {type: integer, description: 'How many origins the fact has'}
//   source: {type: string, description: 'Id of the source'}
//   publisher: {type: string, description: 'Its publisher'}
//   address: {type: string, description: 'Where it can be read'}
//   claim: {type: string, description: 'Id of the claim'}
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
WHERE c.retracted IS NULL AND c.knownDay <= $knownBy AND coalesce(c['own_fromDay'][i], c.fromDay) <= $asOf
OPTIONAL MATCH (behind:Thing {id: c.via})
OPTIONAL MATCH (who:Thing {id: c.speaker})
WITH c, fact, s, who, coalesce(behind.name, s.publisher, s.name) AS origin
WITH fact, count(DISTINCT origin) AS origins, min(CASE WHEN c.reportedExactly THEN c.knownDay END) AS earliest,
     collect({c: c, s: s, origin: origin, speaker: who.name}) AS told
UNWIND told AS t
WITH fact, origins, earliest, t.c AS c, t.s AS s, t.origin AS origin, t.speaker AS speaker
RETURN CASE WHEN c.reportedExactly THEN c.knownDay = earliest END AS first,
       c.reported AS reported,
       c.reportedExactly AS reportedExactly,
       fact,
       c.summary AS summary,
       c.basis AS basis,
       speaker,
       origin,
       origins,
       s.id AS source,
       s.publisher AS publisher,
       s.address AS address,
       c.id AS claim
ORDER BY fact, c.knownDay, claim
LIMIT $limit
