// Claims are retracted, never deleted. What is pending has its facts made anew later; what an unfinished load had added
// and takes back stays marked as new.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
SET c.retracted = $now, c.pending = $pending,
    c.change = CASE WHEN $pending IS NULL THEN null ELSE coalesce(c.change, 'gone') END
