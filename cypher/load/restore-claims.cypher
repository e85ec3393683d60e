// A claim that had been retracted is made again.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
REMOVE c.retracted
