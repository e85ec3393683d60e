// title: Who matters in the network
// description: 'Things by PageRank in the network of facts that hold on the day: a thing matters as far as things that matter are tied to it. Two things are tied if facts join them, in whichever direction and however many; only what is so counts, unless statuses says otherwise, and what something has to do with itself does not. Facts are also counted by type. The scores of all things add up to 1, and equal those of networkx on the same undirected graph.'
// parameters:
//   types: {type: list of string, description: 'Only facts of these types; without it, of all', default: null, example: PLEDGED, choices: [PLEDGED, CONSIDERS, DECLINED, ASKED_FOR, ATTENDED, INVITED, ABSENT_FROM, SANCTIONS, REPRESENTS, BENEFITS, TARGETS, EXPECTED_OF, ANNOUNCED_AT, PART_OF, DEPENDS_ON, MEMBER_OF, OWNS]}
//   statuses: {type: list of string, description: 'Only facts of these statuses; without it, of those that say what is so: firm, conditional, fulfilled, broken and withdrawn. What is only considered, declined, asked for or expected has to be asked for', default: null, example: firm, choices: [firm, conditional, fulfilled, broken, withdrawn, considered, declined, asked for, expected]}
//   kind: {type: string, description: 'Show only things of this kind; the ranks are those among all', default: null, example: Country, choices: [Entity, Country, Person, Organization, Group, Company, Vessel, Aircraft, Facility, Event, Commitment]}
//   weighted: {type: boolean, description: 'Whether a tie counts once for each fact that it stands for, rather than once', default: 'false', example: 'true'}
//   damping: {type: integer, description: 'How probably one goes on along a tie rather than anywhere, in hundredths', default: 85, minimum: 1, maximum: 99}
//   limit: {type: integer, description: 'Most rows to return', default: 50, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   rank: {type: integer, description: 'One more than the number of things with a higher score'}
//   thing: {type: thing, description: 'Id of the thing'}
//   name: {type: string, description: 'Its name'}
//   kind: {type: string, description: 'What it is, such as Country or Event'}
//   score: {type: float, description: 'PageRank; all scores add up to 1'}
//   ties: {type: integer, description: 'To how many other things facts join it'}
//   facts: {type: integer, description: 'By how many facts'}
//   byType: {type: map, description: 'The number of these facts by relationship type'}
//   method: {type: string, description: 'How the score was come by'}
//   projected: {type: string, description: 'What the network was made of; the same in every row; with nothing else in it if there is nothing to show'}
// procedures: [entente.project, entente.pageRank]
CALL entente.project({types: $types, statuses: $statuses, asOf: $asOf, knownBy: $knownBy}) YIELD name, projected
OPTIONAL CALL (name) {
  CALL entente.pageRank(name, $damping / 100.0, $weighted) YIELD node, score, rank, ties, facts, byType, method
  WITH node, score, rank, ties, facts, byType, method
  WHERE $kind IS NULL OR $kind IN labels(node)
  RETURN node, score, rank, ties, facts, byType, method
  LIMIT $limit
}
RETURN rank,
       node.id AS thing,
       node.name AS name,
       head([label IN ['Country', 'Person', 'Organization', 'Group', 'Company', 'Vessel', 'Aircraft', 'Facility', 'Entity', 'Event', 'Commitment', 'Source'] WHERE label IN labels(node)]) AS kind,
       score,
       ties,
       facts,
       byType,
       method,
       projected
ORDER BY rank, thing
