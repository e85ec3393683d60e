// A claim that had been retracted is made again.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
SET c.retracted = null, c.pending = $pending,
    c.change = CASE WHEN $pending IS NULL THEN null ELSE CASE c.change WHEN 'delete' THEN 'new' ELSE coalesce(c.change, 'again') END END
