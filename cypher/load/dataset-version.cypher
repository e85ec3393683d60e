// What is loaded, by its content: the same files give the same version everywhere. Each load that changed something
// is kept, with what it changed, so that who rests on an older version can be told what is new.
MATCH (d:Dataset {id: $dataset})
SET d.version = $version
WITH d
OPTIONAL MATCH (before:DataVersion {dataset: $dataset})
WITH count(before) + 1 AS number
CREATE (:DataVersion {dataset: $dataset, version: $version, number: number, loaded: $now,
                      factCount: $factCount, facts: $facts, thingCount: $thingCount, things: $things})
