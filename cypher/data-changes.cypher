// What the loads after a version of a data set changed; the last time that it was current counts. No rows if it never was.
MATCH (asked:DataVersion {dataset: $dataset, version: $version})
WITH max(asked.number) AS number
WHERE number IS NOT NULL
OPTIONAL MATCH (later:DataVersion {dataset: $dataset})
WHERE later.number > number
WITH number, later ORDER BY later.number
RETURN number, collect(later {.version, .loaded, .factCount, .facts, .thingCount, .things}) AS loads
