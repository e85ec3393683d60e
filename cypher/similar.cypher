// Things whose name resembles words, of the kinds asked for; for those who have not quite the right id.
CALL db.index.fulltext.queryNodes('thing_names', $lucene, {limit: 50}) YIELD node, score
WHERE node:Thing AND (size($kinds) = 0 OR any(kind IN $kinds WHERE kind IN labels(node)))
RETURN node.id AS id
ORDER BY score DESC, id
LIMIT 3
