// The graph is whole.
MATCH (r:Restoring)
DELETE r
