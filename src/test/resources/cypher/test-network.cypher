// Facts written by hand, with the things at their ends.
UNWIND $facts AS f
MERGE (a:Thing:Entity {id: 'country:' + f.from}) ON CREATE SET a.name = f.from
MERGE (b:Thing:Entity {id: 'country:' + f.to}) ON CREATE SET b.name = f.to
CREATE (a)-[r:$(f.type)]->(b)
SET r = f.properties, r.version = coalesce(f.properties.version, 1)
