// Things that a load added or changed, and what they were before.
MATCH (t:Thing)
WHERE t.undo > '' AND t.dataset = $dataset AND t.id <> $dataset
RETURN t.id AS id, t.undo AS undo, labels(t) AS labels, properties(t) AS properties
LIMIT $limit
