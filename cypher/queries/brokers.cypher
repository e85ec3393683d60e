// title: Who stands between others in the network
// description: 'Things by betweenness in the network of facts that hold on the day: on how many shortest paths between two other things they lie; of several paths between the same two each counts for its part, and a pair counts once, as in networkx and igraph without normalising. Two things are tied if facts join them, in whichever direction and however many; only what is so counts, unless statuses says otherwise. In a large network only the paths from a sample of the things are followed, and the column method says so.'
// parameters:
//   types: {type: list of string, description: 'Only facts of these types; without it, of all', default: null, example: PLEDGED, choices: [PLEDGED, CONSIDERS, DECLINED, ASKED_FOR, ATTENDED, INVITED, ABSENT_FROM, SANCTIONS, REPRESENTS, BENEFITS, TARGETS, EXPECTED_OF, ANNOUNCED_AT, PART_OF, DEPENDS_ON, MEMBER_OF, OWNS]}
//   statuses: {type: list of string, description: 'Only facts of these statuses; without it, of those that say what is so: firm, conditional, fulfilled, broken and withdrawn. What is only considered, declined, asked for or expected has to be asked for', default: null, example: firm, choices: [firm, conditional, fulfilled, broken, withdrawn, considered, declined, asked for, expected]}
//   kind: {type: string, description: 'Show only things of this kind; the ranks are those among all', default: null, example: Country, choices: [Entity, Country, Person, Organization, Group, Company, Vessel, Aircraft, Facility, Event, Commitment]}
//   limit: {type: integer, description: 'Most rows to return', default: 50, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   rank: {type: integer, description: 'One more than the number of things with a higher score'}
//   thing: {type: thing, description: 'Id of the thing'}
//   name: {type: string, description: 'Its name'}
//   kind: {type: string, description: 'What it is, such as Country or Event'}
//   paths: {type: float, description: 'Betweenness: the number of shortest paths through it'}
//   share: {type: float, description: 'The same as a share of all pairs of other things, from 0 to 1'}
//   ties: {type: integer, description: 'To how many other things facts join it'}
//   facts: {type: integer, description: 'By how many facts'}
//   method: {type: string, description: 'exact, or from how many of the things it was estimated'}
//   projected: {type: string, description: 'What the network was made of; the same in every row; with nothing else in it if there is nothing to show'}
// procedures: [entente.project, entente.betweenness]
CALL entente.project({types: $types, statuses: $statuses, asOf: $asOf, knownBy: $knownBy}) YIELD name, nodes, projected
OPTIONAL CALL (name) {
  CALL entente.betweenness(name) YIELD node, score, rank, ties, facts, method
  WITH node, score, rank, ties, facts, method
  WHERE $kind IS NULL OR $kind IN labels(node)
  RETURN node, score, rank, ties, facts, method
  LIMIT $limit
}
RETURN rank,
       node.id AS thing,
       node.name AS name,
       head([label IN ['Country', 'Person', 'Organization', 'Group', 'Company', 'Vessel', 'Aircraft', 'Facility', 'Entity', 'Event', 'Commitment', 'Source'] WHERE label IN labels(node)]) AS kind,
       score AS paths,
       CASE WHEN score IS NULL THEN null WHEN nodes < 3 THEN 0.0 ELSE 2.0 * score / ((nodes - 1) * (nodes - 2)) END AS share,
       ties,
       facts,
       method,
       projected
ORDER BY rank, thing
