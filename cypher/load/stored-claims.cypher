// The claims of a data set: which there are, and which were retracted.
MATCH (c:Claim {dataset: $dataset})
RETURN c.id AS id, c.retracted IS NOT NULL AS retracted
