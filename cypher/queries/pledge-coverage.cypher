// title: Which members of a group are named, and by whom
// description: The size that a source claims for a group, such as the 26 countries, beside the members that sources state, announce or only infer, and the number that nobody names. One row is one claimed size.
// parameters:
//   group: {type: thing, kinds: [Group, Organization], description: 'The group', example: 'group:26-countries'}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   group: {type: string, description: 'Name of the group'}
//   claimed: {type: integer, description: 'How many there are said to be; empty if nobody says'}
//   unit: {type: string, description: 'What is counted'}
//   claimedBy: {type: map, description: 'Who says so'}
//   stated: {type: list of map, description: 'Members that say so themselves or stand in a list'}
//   announced: {type: list of map, description: 'Members that somebody entitled to announces or a source reports'}
//   inferred: {type: list of map, description: 'Members that are only concluded'}
//   named: {type: integer, description: 'How many are stated, announced or reported'}
//   unnamed: {type: integer, description: 'How many of the claimed number nobody names; 0 if more are named than claimed'}
//   disputed: {type: boolean, description: 'Whether sources claim different sizes'}
//   pledged: {type: list of string, description: 'What the group has pledged'}
MATCH (g:Thing {id: $group})
OPTIONAL MATCH (g)<-[:ABOUT]-(n:Claim {type: 'COUNT', property: 'members'})
WHERE n.retracted IS NULL AND n.knownDay <= $knownBy AND n.fromDay <= $asOf
OPTIONAL MATCH (n)-[:MADE_IN]->(counter)
OPTIONAL MATCH (who:Thing {id: n.speaker})
WITH g, n, counter, who,
     COLLECT {
       MATCH (g)<-[m:MEMBER_OF]-(x)
       WHERE m.sinceDay <= $asOf AND $asOf < m.untilDay AND m.knownDay <= $knownBy AND $knownBy < m.supersededDay
       WITH x, m, COLLECT {
         UNWIND m.claims AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (says:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: says.name, locator: claim.locator, claim: claim.id}
       } AS sources
       RETURN {id: x.id, name: x.name, basis: sources[0].basis, disputed: m.disputed, fact: m.fact, sources: sources,
               holds: CASE WHEN m.certainFrom <= $asOf AND $asOf < m.certainTo THEN 'yes' ELSE 'unknown' END} AS member
       ORDER BY x.name, m.fact
     } AS members
WITH g, n, counter, who,
     [m IN members WHERE m.basis IN ['stated', 'listed']] AS stated,
     [m IN members WHERE m.basis IN ['announced', 'reported']] AS announced,
     [m IN members WHERE m.basis = 'inferred'] AS inferred
RETURN g.name AS group,
       n.value AS claimed,
       n.unit AS unit,
       CASE WHEN n IS NULL THEN null ELSE {source: counter.id, name: counter.name, publisher: counter.publisher, address: counter.address, reported: n.reported,
         basis: n.basis, speaker: who.name, summary: n.summary, claim: n.id} END AS claimedBy,
       stated,
       announced,
       inferred,
       size(stated) + size(announced) AS named,
       CASE WHEN n.value > size(stated) + size(announced) THEN n.value - size(stated) - size(announced) ELSE 0 * n.value END AS unnamed,
       EXISTS {
         MATCH (g)<-[:ABOUT]-(m:Claim {type: 'COUNT', property: 'members', unit: n.unit})
         WHERE m.value <> n.value AND m.retracted IS NULL AND m.knownDay <= $knownBy
       } AS disputed,
       COLLECT { MATCH (g)-[r:PLEDGED]->(c) WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay RETURN DISTINCT c.name ORDER BY c.name } AS pledged
ORDER BY n.knownDay, n.value, n.id
