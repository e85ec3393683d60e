// title: Find things by name
// description: 'Entities, events, commitments and sources whose name or alias matches, in any of the spellings and scripts that the graph knows, whole names first; without words all of them in the order of their names.'
// parameters:
//   q: {type: words, description: 'Words of a name', default: null, example: Zelensky}
//   kind: {type: string, description: 'Only things of this kind', default: null, example: Person, choices: [Entity, Country, Person, Organization, Group, Company, Vessel, Aircraft, Facility, Event, Commitment, Source]}
//   limit: {type: integer, description: 'Most rows to return', default: 20, minimum: 1, maximum: 10000}
// columns:
//   id: {type: thing, description: 'Id of the thing'}
//   name: {type: string, description: 'Its name'}
//   labels: {type: list of string, description: 'What it is'}
//   aliases: {type: list of string, description: 'Its other names'}
//   score: {type: float, description: 'How well it matches; only good for comparing the rows of one answer; empty without words'}
CALL () {
  WITH 1 AS one
  WHERE $q IS NOT NULL
  CALL db.index.fulltext.queryNodes('thing_name_keys', $q.exact) YIELD node, score
  RETURN node, score + 100 AS score
  UNION ALL
  WITH 1 AS one
  WHERE $q IS NOT NULL
  CALL db.index.fulltext.queryNodes('thing_names', $q.lucene, {limit: 1000}) YIELD node, score
  RETURN node, score
  UNION ALL
  WITH 1 AS one
  WHERE $q IS NULL
  MATCH (node:Thing)
  WHERE node.name IS NOT NULL AND ($kind IS NULL OR $kind IN labels(node))
  RETURN node, null AS score
  ORDER BY node.name, node.id
  LIMIT $limit
}
WITH node, max(score) AS score
WHERE node:Thing AND ($kind IS NULL OR $kind IN labels(node))
RETURN node.id AS id,
       node.name AS name,
       [label IN ['Entity'] WHERE label IN labels(node)] + [label IN labels(node) WHERE NOT label IN ['Thing', 'Entity']] AS labels,
       coalesce(node.aliases, []) AS aliases,
       score
ORDER BY score DESC, CASE WHEN score IS NULL THEN name END, id
LIMIT $limit
