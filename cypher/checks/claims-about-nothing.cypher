// Every claim speaks of something.
MATCH (c:Claim)
WHERE NOT EXISTS { (c)-[:ABOUT]->() }
RETURN c.id AS wrong, 'claim about nothing' AS what
LIMIT 10
