// title: What one party can void
// description: 'Commitments that fall if one single party withdraws: they wait, through any number of steps, for something that only this party has pledged or that is expected of it alone, or are part of such an umbrella. Those of which one of several is enough (anyOf) are left out.'
// parameters:
//   party: {type: thing, kinds: [Entity], description: 'Only what this party can void', default: null, example: 'country:US'}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   party: {type: thing, description: 'Id of the party'}
//   name: {type: string, description: 'Its name'}
//   root: {type: thing, description: 'Id of what it alone has pledged, or what is expected of it alone'}
//   rootName: {type: string, description: 'The same in words'}
//   voids: {type: thing, description: 'Id of the commitment that falls'}
//   what: {type: string, description: 'The same in words'}
//   pledgers: {type: list of string, description: 'Who has pledged that, or considers it'}
//   steps: {type: integer, description: 'Number of steps'}
//   sentence: {type: sentence, description: 'The last of the facts by which it falls'}
//   fact: {type: fact, description: 'Id of that fact'}
//   sources: {type: evidence, description: 'Who says so'}
CALL () {
  WITH 1 AS one
  WHERE $party IS NOT NULL
  MATCH (:Thing {id: $party})-[:PLEDGED|EXPECTED_OF]-(root:Commitment)
  RETURN DISTINCT root
  UNION
  WITH 1 AS one
  WHERE $party IS NULL
  MATCH (root:Commitment)<-[:DEPENDS_ON|PART_OF]-()
  RETURN DISTINCT root
}
CALL (root) {
  MATCH (p:Entity)-[r:PLEDGED|EXPECTED_OF]-(root)
  WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN collect(DISTINCT p) AS parties
}
WITH root, parties[0] AS p
WHERE size(parties) = 1 AND ($party IS NULL OR p.id = $party)
MATCH path = (root)<-[rs:DEPENDS_ON|PART_OF*1..10]-(c:Commitment)
WHERE all(r IN rs WHERE coalesce(r.kind, 'waitsFor') = 'waitsFor' AND r.anyOf IS NULL
      AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay)
WITH root, p, c, rs ORDER BY size(rs), [r IN rs | r.fact]
WITH root, p, c, head(collect(rs)) AS way
WITH root, p, c, size(way) AS steps, last(way) AS r
RETURN p.id AS party,
       p.name AS name,
       root.id AS root,
       root.name AS rootName,
       c.id AS voids,
       c.name AS what,
       COLLECT {
         MATCH (x)-[q:PLEDGED|CONSIDERS]->(c)
         WHERE q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay
         RETURN DISTINCT x.name + CASE type(q) WHEN 'CONSIDERS' THEN ' (considers it)' ELSE '' END AS pledger ORDER BY pledger
       } AS pledgers,
       steps,
       {type: type(r), subject: c.name, object: endNode(r).name, kind: r.kind, condition: r.condition, since: r.since, disputed: r.disputed,
         holds: CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END,
         possible: NOT EXISTS { (c)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay }} AS sentence,
       r.fact AS fact,
       COLLECT {
         UNWIND r.claims AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (who:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
       } AS sources
ORDER BY name, rootName, steps, what
LIMIT $limit
