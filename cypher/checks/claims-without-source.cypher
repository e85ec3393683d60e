// Every claim was made in one source.
MATCH (c:Claim)
WHERE COUNT { (c)-[:MADE_IN]->(:Source|Retired) } <> 1
RETURN c.id AS wrong, 'claim without a source' AS what
LIMIT 10
