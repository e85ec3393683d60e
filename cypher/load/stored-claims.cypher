// The claims of a data set: which there are, and which were retracted.
MATCH (c:Claim {dataset: $dataset})
RETURN c.id AS id, c.fact AS fact, c.retracted IS NOT NULL AS retracted
