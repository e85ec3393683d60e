// No claim waits for its facts to be made.
MATCH (c:Claim)
WHERE c.pending > ''
RETURN c.id AS wrong, 'claim whose facts are still to be made' AS what
LIMIT 10
