// The ids of the things that a data set defines.
MATCH (t:Thing {dataset: $dataset})
RETURN t.id AS id
