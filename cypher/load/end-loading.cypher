// The graph is whole again.
MATCH (d:Dataset {id: $dataset})
SET d.loading = null
