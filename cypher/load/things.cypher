// Writes things; one that had been retired comes back. A property that is null is taken away. `undo` keeps what a thing was
// before a load in several transactions; the first such load that is not finished counts.
UNWIND $rows AS row
CALL (row) {
  OPTIONAL MATCH (r:Retired {id: row.id})
  FOREACH (_ IN CASE WHEN r IS NULL THEN [] ELSE [1] END | REMOVE r:Retired, r.sameAs SET r:Thing)
}
MERGE (t:Thing {id: row.id})
SET t:$(row.labels)
SET t += row.properties, t.undo = coalesce(t.undo, row.undo)
