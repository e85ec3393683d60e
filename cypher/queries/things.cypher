// title: Find things by name
// description: Entities, events, commitments and sources whose name or alias matches, in any of the spellings and scripts that the graph knows; whole names first.
// parameters:
//   q: {type: words, description: 'Words of a name', example: Zelensky}
//   limit: {type: integer, description: 'Most rows to return', default: 20, minimum: 1, maximum: 200}
// columns:
//   id: {type: string, description: 'Id of the thing'}
//   name: {type: string, description: 'Its name'}
//   labels: {type: list of string, description: 'What it is'}
//   aliases: {type: list of string, description: 'Its other names'}
//   score: {type: float, description: 'How well it matches; only good for comparing the rows of one answer'}
CALL () {
  CALL db.index.fulltext.queryNodes('thing_name_keys', $q.exact) YIELD node, score
  RETURN node, score + 100 AS score
  UNION ALL
  CALL db.index.fulltext.queryNodes('thing_names', $q.lucene, {limit: 1000}) YIELD node, score
  RETURN node, score
}
WITH node, max(score) AS score
WHERE node:Thing
RETURN node.id AS id,
       node.name AS name,
       [label IN labels(node) WHERE label <> 'Thing'] AS labels,
       coalesce(node.aliases, []) AS aliases,
       score
ORDER BY score DESC, id
LIMIT $limit
