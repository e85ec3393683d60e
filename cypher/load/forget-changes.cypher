// What a load changed is final.
MATCH (c:Claim)
WHERE c.change > '' AND c.dataset = $dataset
WITH c LIMIT $limit
SET c.change = null
RETURN count(*) AS done
