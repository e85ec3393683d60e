// title: What survives if an ally withdraws
// description: 'For each party, how many of the pledges for a beneficiary fall if it withdraws: directly, since it alone has pledged them; by cascade, since they wait for something that falls or are part of it, by the rules of depends-on; and how many survive. What it has pledged together with others does not fall, but is weakened. A commitment that was broken or withdrawn is no pledge any more.'
// parameters:
//   beneficiary: {type: thing, kinds: [Entity], description: 'For whom the pledges are', example: 'country:UA'}
//   party: {type: thing, kinds: [Entity], description: 'Only this party', default: null, example: 'country:US'}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   party: {type: thing, description: 'Id of the party'}
//   name: {type: string, description: 'Its name'}
//   pledges: {type: integer, description: 'How many commitments for the beneficiary somebody has pledged'}
//   direct: {type: integer, description: 'How many of them this party alone has pledged'}
//   cascade: {type: integer, description: 'How many of the others fall with these, or with what is expected of the party'}
//   surviving: {type: integer, description: 'How many remain'}
//   weakened: {type: integer, description: 'How many of those that remain it has pledged together with others'}
//   falls: {type: list of map, description: 'All that falls, as depends-on has it, also what is for others, only considered or expected: each with whether it falls directly, since this party alone has pledged it, and whether it counts among the pledges'}
//   sources: {type: evidence, description: 'Who says that it has pledged what falls directly or is weakened, or that it is expected of it'}
MATCH (u:Thing {id: $beneficiary})
CALL (u) {
  MATCH (u)<-[b:BENEFITS]-(c:Commitment)
  WHERE b.sinceDay <= $asOf AND $asOf < b.untilDay AND b.knownDay <= $knownBy AND $knownBy < b.supersededDay
  RETURN collect(DISTINCT c) AS scope
}
WITH u, scope, COUNT {
  UNWIND scope AS c
  WITH c
  WHERE EXISTS { (c)<-[m:PLEDGED]-() WHERE m.sinceDay <= $asOf AND $asOf < m.untilDay AND m.knownDay <= $knownBy AND $knownBy < m.supersededDay AND coalesce(m.outcome, 'open') IN ['open', 'fulfilled'] }
  RETURN c
} AS pledges
CALL (scope) {
  UNWIND scope AS c
  MATCH (c)-[rs:DEPENDS_ON|PART_OF*0..]->(root)
  WHERE all(r IN rs WHERE coalesce(r.kind, 'waitsFor') = 'waitsFor' AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay)
  WITH DISTINCT root
  CALL (root) {
    MATCH (root)<-[m:PLEDGED]-(p)
    WHERE m.sinceDay <= $asOf AND $asOf < m.untilDay AND m.knownDay <= $knownBy AND $knownBy < m.supersededDay
    RETURN p
    UNION
    MATCH (root)-[m:EXPECTED_OF]->(p)
    WHERE m.sinceDay <= $asOf AND $asOf < m.untilDay AND m.knownDay <= $knownBy AND $knownBy < m.supersededDay
    RETURN p
  }
  WITH DISTINCT p
  WHERE $party IS NULL OR p.id = $party
  RETURN p
}
WITH u, p, pledges
OPTIONAL CALL (p) {
  MATCH (p)<-[r:EXPECTED_OF]-(c)
  WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN c, r
  UNION ALL
  MATCH (p)-[r:PLEDGED]->(c)
  WHERE coalesce(r.outcome, 'open') IN ['open', 'fulfilled'] AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
    AND NOT EXISTS { (other)-[o:PLEDGED]->(c) WHERE other <> p AND coalesce(o.outcome, 'open') IN ['open', 'fulfilled'] AND o.sinceDay <= $asOf AND $asOf < o.untilDay AND o.knownDay <= $knownBy AND $knownBy < o.supersededDay }
  RETURN c, r
}
WITH u, p, pledges, collect(DISTINCT c) AS starts, collect(DISTINCT CASE WHEN type(r) = 'PLEDGED' THEN c END) AS own, collect(DISTINCT r) AS rs
CALL (starts) {
  UNWIND starts AS start
  MATCH (start)<-[rs:DEPENDS_ON|PART_OF*0..]-(c)
  WHERE all(r IN rs WHERE coalesce(r.kind, 'waitsFor') = 'waitsFor' AND r.anyOf IS NULL AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay)
  RETURN collect(DISTINCT c.id) AS certain
}
CALL (starts, certain) {
  UNWIND starts AS start
  MATCH (start)<-[rs:DEPENDS_ON|PART_OF*1..]-(c)
  WHERE all(r IN rs WHERE coalesce(r.kind, 'waitsFor') = 'waitsFor' AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay)
  WITH DISTINCT c, certain
  WHERE EXISTS { (c)-[r:DEPENDS_ON {kind: 'waitsFor'}]->() WHERE r.anyOf IS NOT NULL AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay }
    AND NOT c.id IN certain
  RETURN collect({id: c.id,
    anyOf: COLLECT {
      MATCH (c)-[r:DEPENDS_ON {kind: 'waitsFor'}]->(d)
      WHERE r.anyOf IS NOT NULL AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
      WITH r.anyOf AS label, collect(d.id) AS ids
      RETURN ids
    },
    with: COLLECT {
      MATCH (c)<-[rs:DEPENDS_ON|PART_OF*0..]-(d)
      WHERE all(r IN rs WHERE coalesce(r.kind, 'waitsFor') = 'waitsFor' AND r.anyOf IS NULL AND r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay)
      RETURN DISTINCT d.id
    }}) AS choices
}
WITH u, p, pledges, own, rs,
     reduce(fallen = certain, step IN range(1, size(choices)) |
       reduce(now = fallen, c IN choices | now + CASE
         WHEN NOT c.id IN now AND any(group IN c.anyOf WHERE all(d IN group WHERE d IN now)) THEN [d IN c.with WHERE NOT d IN now]
         ELSE [] END)) AS fallen
CALL (u, p, own, fallen) {
  UNWIND fallen AS id
  MATCH (c:Thing {id: id})
  WITH c, c IN own AS isDirect,
       EXISTS { (c)-[b:BENEFITS]->(u) WHERE b.sinceDay <= $asOf AND $asOf < b.untilDay AND b.knownDay <= $knownBy AND $knownBy < b.supersededDay }
       AND EXISTS { (c)<-[m:PLEDGED]-() WHERE m.sinceDay <= $asOf AND $asOf < m.untilDay AND m.knownDay <= $knownBy AND $knownBy < m.supersededDay AND coalesce(m.outcome, 'open') IN ['open', 'fulfilled'] } AS isPledge
  ORDER BY isDirect DESC, c.name, c.id
  RETURN collect({commitment: c.id, name: c.name, direct: isDirect, pledge: isPledge}) AS falls
}
CALL (u, p, fallen) {
  MATCH (p)-[m:PLEDGED]->(c)
  WHERE m.sinceDay <= $asOf AND $asOf < m.untilDay AND m.knownDay <= $knownBy AND $knownBy < m.supersededDay AND coalesce(m.outcome, 'open') IN ['open', 'fulfilled']
    AND EXISTS { (c)-[b:BENEFITS]->(u) WHERE b.sinceDay <= $asOf AND $asOf < b.untilDay AND b.knownDay <= $knownBy AND $knownBy < b.supersededDay }
  WITH c, m, fallen
  WHERE NOT c.id IN fallen
  RETURN count(DISTINCT c) AS weakened, collect(m) AS shared
}
WITH p, pledges, rs + shared AS rs, falls, weakened, size([f IN falls WHERE f.pledge AND f.direct]) AS direct, size([f IN falls WHERE f.pledge AND NOT f.direct]) AS cascade
ORDER BY direct + cascade DESC, size(falls) DESC, p.name, p.id
LIMIT $limit
RETURN p.id AS party,
       p.name AS name,
       pledges,
       direct,
       cascade,
       pledges - direct - cascade AS surviving,
       weakened,
       falls,
       COLLECT {
         UNWIND reduce(ids = [], r IN rs | ids + [id IN r.claims WHERE NOT id IN ids]) AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (who:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id} AS source
         ORDER BY s.name, claim.id
       } AS sources
ORDER BY direct + cascade DESC, size(falls) DESC, name, party
