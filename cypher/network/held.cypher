// Which events were held, from when on that is certain, and by when it had been reported.
MATCH (c:Claim {type: 'STATE', value: 'held'})
WHERE c.retracted IS NULL
MATCH (c)-[:ABOUT]->(t:Thing)
RETURN t.id AS id, c.certainDay AS certainDay, c.knownDay AS knownDay
