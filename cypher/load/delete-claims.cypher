// Claims that nobody ever saw: those of a load that was taken back.
MATCH (c:Claim {change: 'delete'})
WHERE c.dataset = $dataset
WITH c LIMIT $limit
DETACH DELETE c
RETURN count(*) AS done
