// Claims whose facts are to be made anew.
MATCH (c:Claim {pending: $pending})
RETURN c.id AS id, coalesce(c.factCount, 1) AS facts
LIMIT $limit
