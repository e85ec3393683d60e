// The node of the data set, if a load added or changed it, and what it was before.
MATCH (t:Thing {id: $dataset})
WHERE t.undo > ''
RETURN t.id AS id, t.undo AS undo, labels(t) AS labels, properties(t) AS properties
