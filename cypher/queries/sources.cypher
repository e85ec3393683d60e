// title: What each source contributed
// description: 'Each source with the number of its claims and facts, the facts that rest on it alone, and whether it is marked as weak. It reads every claim once, unless a source is named. Of facts that a claim of many facts speaks of it only counts how many.'
// parameters:
//   source: {type: thing, kinds: [Source], description: 'Only this source', default: null, example: 'source:global-leaders-insights-2025-09-05'}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   source: {type: string, description: 'Id of the source'}
//   name: {type: string, description: 'Its name'}
//   publisher: {type: string, description: 'Its publisher'}
//   kind: {type: string, description: 'primary, agency, press, aggregator or list'}
//   address: {type: string, description: 'Where it can be read'}
//   date: {type: date, description: 'When it was published, if known'}
//   retrieved: {type: date, description: 'When it was read'}
//   note: {type: string, description: 'Whether it is weak, and why'}
//   claims: {type: integer, description: 'How many claims it makes'}
//   facts: {type: integer, description: 'On how many facts and numbers'}
//   bundled: {type: integer, description: 'How many facts its claims of many facts have; not counted under facts and alone'}
//   alone: {type: integer, description: 'How many of these rest on it alone'}
//   aloneFacts: {type: list of string, description: 'Ids of up to 20 of these'}
CALL () {
  WITH 1 AS one
  WHERE $source IS NOT NULL
  MATCH (:Source {id: $source})<-[:MADE_IN]-(own:Claim)
  WHERE own.fact IS NOT NULL AND own.retracted IS NULL AND own.knownDay <= $knownBy AND own.fromDay <= $asOf
  WITH DISTINCT own.fact AS fact
  MATCH (c:Claim {fact: fact})-[:MADE_IN]->(s)
  RETURN c, s
  UNION ALL
  WITH 1 AS one
  WHERE $source IS NOT NULL
  MATCH (s:Source {id: $source})<-[:MADE_IN]-(c:Claim)
  WHERE c.factCount > 0
  RETURN c, s
  UNION ALL
  WITH 1 AS one
  WHERE $source IS NULL
  MATCH (s:Source)<-[:MADE_IN]-(c:Claim)
  RETURN c, s
}
WITH c, s
WHERE c.retracted IS NULL AND c.knownDay <= $knownBy
WITH c.fact AS fact, s, count(CASE WHEN c.fromDay <= $asOf THEN 1 END) AS n,
     sum(CASE WHEN c.fromDay <= $asOf THEN coalesce(c.factCount, 0) ELSE 0 END) AS bundled
WITH fact, collect({s: s, n: n, bundled: bundled}) AS tellers ORDER BY fact
UNWIND tellers AS teller
WITH fact, teller.s AS s, teller.n AS n, teller.bundled AS bundled,
     size(tellers) = 1 AND fact IS NOT NULL AND NOT EXISTS {
       MATCH (:Thing {id: split(fact, '/')[1]})-[r]->(:Thing {id: split(fact, '/')[2]})
       WHERE r.fact = fact
       MATCH (o:Claim)
       WHERE o.id IN r.claims AND o.factCount > 0 AND NOT EXISTS { (o)-[:MADE_IN]->(x) WHERE x = teller.s }
     } AS isAlone
WHERE n > 0 AND ($source IS NULL OR s.id = $source)
WITH s, sum(n) AS claims, count(fact) AS facts, sum(bundled) AS bundled, collect(CASE WHEN isAlone THEN fact END) AS alone
RETURN s.id AS source,
       s.name AS name,
       s.publisher AS publisher,
       s.kind AS kind,
       s.address AS address,
       s.date AS date,
       s.retrieved AS retrieved,
       s.note AS note,
       claims,
       facts,
       bundled,
       size(alone) AS alone,
       alone[..20] AS aloneFacts
ORDER BY alone DESC, facts DESC, source
LIMIT $limit
