// These things are what they were.
UNWIND $ids AS id
MATCH (t:Thing {id: id})
SET t.undo = null
