// Claims are retracted, never deleted.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
SET c.retracted = $now
