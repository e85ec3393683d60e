// Whether nobody else has begun to load the data set since; takes the write lock of its node, so that nobody can now.
MATCH (d:Dataset {id: $dataset})
SET d.loading = d.loading
RETURN d.loading = $token AS still
