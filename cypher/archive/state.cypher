// Whether there is nothing in the graph, and whether an archive was being restored into it.
RETURN NOT EXISTS { MATCH (n) WHERE NOT n:Restoring } AS empty, EXISTS { MATCH (:Restoring) } AS restoring
