// From now on the graph is not to be used until `end-loading`. Whoever begins last goes on; a load that was begun before
// and still runs is stopped by `still-loading`.
MATCH (d:Dataset {id: $dataset})
WITH d, d.version AS version
SET d.loading = $token
RETURN version
