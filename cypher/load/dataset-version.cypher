// What is loaded, by its content: the same files give the same version everywhere.
MATCH (d:Dataset {id: $dataset})
SET d.version = $version
