// title: Who belongs to one community
// description: 'All members of one of the communities that communities finds, by its number there or by one of its members; those with most ties inside it first. Ask with the same types, statuses, days, resolution and seed.'
// parameters:
//   community: {type: integer, description: 'Its number in communities', default: 1, minimum: 1, maximum: 1000000000}
//   of: {type: thing, description: 'The community of this thing, instead of a number', default: null, example: 'country:UA'}
//   types: {type: list of string, description: 'Only facts of these types; without it, of all', default: null, example: PLEDGED, choices: [PLEDGED, CONSIDERS, DECLINED, ASKED_FOR, ATTENDED, INVITED, ABSENT_FROM, SANCTIONS, REPRESENTS, BENEFITS, TARGETS, EXPECTED_OF, ANNOUNCED_AT, PART_OF, DEPENDS_ON, MEMBER_OF, OWNS]}
//   statuses: {type: list of string, description: 'Only facts of these statuses; without it, of those that say what is so: firm, conditional, fulfilled, broken and withdrawn. What is only considered, declined, asked for or expected has to be asked for', default: null, example: firm, choices: [firm, conditional, fulfilled, broken, withdrawn, considered, declined, asked for, expected]}
//   weighted: {type: boolean, description: 'Whether a tie counts once for each fact that it stands for, rather than once', default: 'false', example: 'true'}
//   resolution: {type: integer, description: 'In hundredths; a greater one gives more and smaller communities', default: 100, minimum: 1, maximum: 10000}
//   seed: {type: integer, description: 'For the order in which things are tried; the same seed gives the same communities', default: 1, minimum: 0, maximum: 1000000}
//   limit: {type: integer, description: 'Most rows to return', default: 500, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   community: {type: integer, description: 'Its number'}
//   thing: {type: thing, description: 'Id of the member'}
//   name: {type: string, description: 'Its name'}
//   kind: {type: string, description: 'What it is, such as Country or Event'}
//   within: {type: integer, description: 'To how many other members facts join it'}
//   ties: {type: integer, description: 'To how many things facts join it at all'}
//   projected: {type: string, description: 'What the network was made of; the same in every row; with nothing else in it if there is nothing to show'}
// procedures: [entente.project, entente.members]
OPTIONAL MATCH (asked:Thing {id: $of})
CALL entente.project({types: $types, statuses: $statuses, asOf: $asOf, knownBy: $knownBy}) YIELD name, projected
OPTIONAL CALL entente.members(name, $weighted, $resolution / 100.0, $seed, $community, asked) YIELD community, node, within, ties
RETURN community,
       node.id AS thing,
       node.name AS name,
       head([label IN ['Country', 'Person', 'Organization', 'Group', 'Company', 'Vessel', 'Aircraft', 'Facility', 'Entity', 'Event', 'Commitment', 'Source'] WHERE label IN labels(node)]) AS kind,
       within,
       ties,
       projected
ORDER BY within DESC, thing
LIMIT $limit
