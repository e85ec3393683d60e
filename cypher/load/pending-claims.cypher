// Claims whose facts are to be made anew: those pending as new, or the others.
MATCH (c:Claim {pending: $which})
RETURN c.id AS id, coalesce(c.factCount, 1) AS facts
LIMIT $limit
