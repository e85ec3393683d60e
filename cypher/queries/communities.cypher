// title: Who belongs together in the network
// description: 'Communities in the network of facts that hold on the day, by the algorithm of Leiden: things that have more ties among each other than to others. Two things are tied if facts join them, in whichever direction and however many; only what is so counts, unless statuses says otherwise. One row is one community with its most connected members; community-members gives all of one. The same data and question give the same communities.'
// parameters:
//   types: {type: list of string, description: 'Only facts of these types; without it, of all', default: null, example: PLEDGED, choices: [PLEDGED, CONSIDERS, DECLINED, ASKED_FOR, ATTENDED, INVITED, ABSENT_FROM, SANCTIONS, REPRESENTS, BENEFITS, TARGETS, EXPECTED_OF, ANNOUNCED_AT, PART_OF, DEPENDS_ON, MEMBER_OF, OWNS]}
//   statuses: {type: list of string, description: 'Only facts of these statuses; without it, of those that say what is so: firm, conditional, fulfilled, broken and withdrawn. What is only considered, declined, asked for or expected has to be asked for', default: null, example: firm, choices: [firm, conditional, fulfilled, broken, withdrawn, considered, declined, asked for, expected]}
//   weighted: {type: boolean, description: 'Whether a tie counts once for each fact that it stands for, rather than once', default: 'false', example: 'true'}
//   resolution: {type: integer, description: 'In hundredths; a greater one gives more and smaller communities', default: 100, minimum: 1, maximum: 10000}
//   seed: {type: integer, description: 'For the order in which things are tried; the same seed gives the same communities', default: 1, minimum: 0, maximum: 1000000}
//   limit: {type: integer, description: 'Most rows to return', default: 50, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   community: {type: integer, description: 'Its number, from 1, the largest first'}
//   size: {type: integer, description: 'How many things belong to it'}
//   ties: {type: integer, description: 'How many pairs of them are tied'}
//   leaving: {type: integer, description: 'How many ties lead out of it'}
//   members: {type: list of map, description: 'The members with most ties inside it, at most five: id, name, and how many ties'}
//   modularity: {type: float, description: 'Of all communities together: how much more ties are inside them than by chance, at most 1; the same in every row; with nothing else in it if there is nothing to show'}
//   method: {type: string, description: 'The algorithm, and whether it stopped early'}
//   projected: {type: string, description: 'What the network was made of; the same in every row; with nothing else in it if there is nothing to show'}
// procedures: [entente.project, entente.communities]
CALL entente.project({types: $types, statuses: $statuses, asOf: $asOf, knownBy: $knownBy}) YIELD name, projected
OPTIONAL CALL entente.communities(name, $weighted, $resolution / 100.0, $seed) YIELD community, size, ties, leaving, members, memberTies, modularity, method
WITH community, size, ties, leaving, members, memberTies, modularity, method, projected
LIMIT $limit
RETURN community,
       size,
       ties,
       leaving,
       [i IN range(0, coalesce(size(members), 0) - 1) | {id: members[i].id, name: members[i].name, ties: memberTies[i]}] AS members,
       modularity,
       method,
       projected
ORDER BY community
