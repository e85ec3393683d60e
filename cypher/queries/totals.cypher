// title: How much has been promised
// description: 'Sums of amounts pledged, by who pledged them, kind, year and currency; currencies are never added, nor is what a year brings to what comes once. Only leaves count: an umbrella with parts that carry amounts is left out, and what several promise together stands once, under all their names.'
// parameters:
//   donor: {type: thing, kinds: [Entity], description: 'Only pledges of this party', default: null, example: 'country:DE'}
//   beneficiary: {type: thing, kinds: [Entity], description: 'For whom', default: 'country:UA', example: 'country:UA'}
//   year: {type: integer, description: 'Only this year', default: null, example: 2024, minimum: 1900, maximum: 2200}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2026-11-25}
// columns:
//   donor: {type: string, description: 'Who has pledged it; several names for a joint pledge'}
//   kind: {type: string, description: 'Kind of commitment'}
//   year: {type: string, description: 'The year that the money is for, or else the year of the pledge (so marked); unknown where neither is known'}
//   per: {type: string, description: 'year if the amount comes every year'}
//   currency: {type: string, description: 'The currency'}
//   status: {type: string, description: 'firm, conditional or indicative'}
//   least: {type: float, description: 'Sum of the least amounts'}
//   most: {type: float, description: 'Sum of the greatest amounts; empty if one is open above'}
//   pledges: {type: list of map, description: 'The commitments in the sum, each with its fact'}
//   sources: {type: list of string, description: 'Ids of the sources that they rest on'}
CALL () {
  WITH 1 AS one
  WHERE $donor IS NOT NULL
  MATCH (:Thing {id: $donor})-[:PLEDGED]->(c:Commitment)
  RETURN DISTINCT c
  UNION
  WITH 1 AS one
  WHERE $donor IS NULL AND $beneficiary IS NOT NULL
  MATCH (:Thing {id: $beneficiary})<-[:BENEFITS]-(c:Commitment)
  RETURN DISTINCT c
  UNION
  WITH 1 AS one
  WHERE $donor IS NULL AND $beneficiary IS NULL
  MATCH (c:Commitment)
  RETURN c
}
WITH c
WHERE ($beneficiary IS NULL OR EXISTS { (c)-[b:BENEFITS]->(:Thing {id: $beneficiary}) WHERE b.sinceDay <= $asOf AND $asOf < b.untilDay AND b.knownDay <= $knownBy AND $knownBy < b.supersededDay })
  AND NOT EXISTS {
    (c)<-[part:PART_OF]-(leaf)<-[q:PLEDGED]-()
    WHERE part.sinceDay <= $asOf AND $asOf < part.untilDay AND part.knownDay <= $knownBy AND $knownBy < part.supersededDay
      AND q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay
      AND (q.amountMin IS NOT NULL OR q.amountMax IS NOT NULL)
  }
CALL (c) {
  MATCH (p)-[r:PLEDGED]->(c)
  WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
    AND r.preferred AND (r.amountMin IS NOT NULL OR r.amountMax IS NOT NULL)
    AND coalesce(r.outcome, 'open') IN ['open', 'fulfilled']
  WITH p, r ORDER BY p.name, p.id, r.version
  RETURN collect(DISTINCT p.name) AS names, collect(DISTINCT p.id) AS ids, collect(r) AS rs
}
WITH c, names, ids, rs
WHERE size(rs) > 0 AND ($donor IS NULL OR $donor IN ids)
WITH c, names, rs[0] AS r, rs
WITH c, names, r, rs,
     CASE WHEN r.period IS NOT NULL THEN left(r.period, 4) WHEN r.since STARTS WITH '../' THEN 'unknown' ELSE left(r.since, 4) + ' (year of the pledge)' END AS year,
     CASE WHEN EXISTS {
       (c)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
       WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
         AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
  AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
     } THEN 'conditional' ELSE coalesce(CASE r.strength WHEN 'indicative' THEN 'indicative' END, 'firm') END AS status
WHERE $year IS NULL OR left(year, 4) = toString($year)
WITH c, names, r, rs, year, status ORDER BY c.name, c.id
WITH reduce(text = '', n IN names | text + CASE text WHEN '' THEN '' ELSE ' and ' END + n) AS donor, c.kind AS kind, year, r.per AS per,
     r.currency AS currency, status, collect({commitment: c.id, what: c.name, least: r.amountMin, most: r.amountMax, fact: r.fact}) AS pledges,
     sum(r.amountMin) AS least, sum(r.amountMax) AS most, count(CASE WHEN r.amountMax IS NULL THEN 1 END) AS open,
     collect([x IN rs | x.claims]) AS claims
RETURN donor, kind, year, per, currency, status, toFloat(least) AS least, CASE open WHEN 0 THEN toFloat(most) END AS most, pledges,
       COLLECT {
         UNWIND claims AS of
         UNWIND of AS ids
         UNWIND ids AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         RETURN DISTINCT s.id AS source ORDER BY source
       } AS sources
ORDER BY donor, kind, year, per, currency, status
LIMIT $limit
