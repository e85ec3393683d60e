// Whether there is nothing in the graph, whether an archive was being restored into it, and which data set is being loaded.
RETURN NOT EXISTS { MATCH (n) WHERE NOT n:Restoring } AS empty,
       EXISTS { MATCH (:Restoring) } AS restoring,
       head(COLLECT { MATCH (d:Dataset) WHERE d.loading IS NOT NULL RETURN d.id ORDER BY d.id }) AS loading
