// Takes away a part of what an unfinished restore has left.
MATCH (n)
WHERE NOT n:Restoring
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS deleted
