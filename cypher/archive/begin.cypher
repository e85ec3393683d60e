// From now on the graph is not to be used until `end`.
MERGE (:Restoring)
