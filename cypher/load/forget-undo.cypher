// What things were before is not needed any more.
MATCH (t:Thing)
WHERE t.undo > '' AND t.dataset = $dataset
WITH t LIMIT $limit
SET t.undo = null
RETURN count(*) AS done
