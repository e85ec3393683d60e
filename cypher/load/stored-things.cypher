// The things of a data set and of the ids asked for, as they are.
UNWIND $ids AS id
MATCH (t:Thing {id: id})
RETURN t.id AS id, labels(t) AS labels, properties(t) AS properties
UNION
MATCH (t:Thing {dataset: $dataset})
RETURN t.id AS id, labels(t) AS labels, properties(t) AS properties
