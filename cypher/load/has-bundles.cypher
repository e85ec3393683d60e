// Whether there are claims of many facts.
RETURN EXISTS { MATCH (c:Claim) WHERE c.factCount > 0 } AS any
