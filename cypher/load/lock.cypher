// Takes the write lock of the data set's node, so that two loads follow one another, and gives its version. A load in
// several transactions marks it with `loading`; no other data set is loaded meanwhile.
MERGE (d:Thing {id: $dataset})
SET d:Dataset, d.dataset = $dataset
RETURN d.version AS version,
       d.loading IS NOT NULL AS loading,
       head(COLLECT { MATCH (o:Dataset) WHERE o.loading IS NOT NULL AND o.id <> $dataset RETURN o.id ORDER BY o.id }) AS unfinished
