// Takes the write lock of the data set's node, so that two loads follow one another, and gives its version.
MERGE (d:Thing {id: $dataset})
SET d:Dataset, d.dataset = $dataset
RETURN d.version AS version
