// What the loads after a version of a data set changed; the last time that it was current counts. All loads if there was none of
// it; no rows if it never was in that version.
OPTIONAL MATCH (asked:DataVersion {dataset: $dataset, version: $version})
WITH max(asked.number) AS found
WITH CASE WHEN $version IS NULL THEN -1 ELSE found END AS number
WHERE number IS NOT NULL
OPTIONAL MATCH (later:DataVersion {dataset: $dataset})
WHERE later.number > number
WITH number, later ORDER BY later.number
RETURN number, collect(later {.version, .loaded, .factCount, .facts, .thingCount, .things}) AS loads
