// Relationships join the kinds of things that the model says; so nothing that is only possible is under SANCTIONS.
MATCH (a:Thing)-[r]->(b:Thing)
WHERE NOT CASE type(r)
  WHEN 'PLEDGED' THEN a:Entity AND b:Commitment
  WHEN 'CONSIDERS' THEN a:Entity AND b:Commitment
  WHEN 'DECLINED' THEN a:Entity AND b:Commitment
  WHEN 'ASKED_FOR' THEN a:Entity AND b:Commitment
  WHEN 'ATTENDED' THEN a:Entity AND b:Event
  WHEN 'INVITED' THEN a:Entity AND b:Event
  WHEN 'ABSENT_FROM' THEN a:Entity AND b:Event
  WHEN 'SANCTIONS' THEN a:Entity AND b:Entity
  WHEN 'REPRESENTS' THEN a:Person AND b:Entity
  WHEN 'BENEFITS' THEN a:Commitment AND b:Entity
  WHEN 'TARGETS' THEN a:Commitment AND b:Entity
  WHEN 'EXPECTED_OF' THEN a:Commitment AND b:Entity
  WHEN 'ANNOUNCED_AT' THEN a:Commitment AND b:Event
  WHEN 'PART_OF' THEN a:Commitment AND b:Commitment
  WHEN 'DEPENDS_ON' THEN a:Commitment AND (b:Commitment OR b:Event)
  WHEN 'MEMBER_OF' THEN a:Entity AND b:Entity
  WHEN 'OWNS' THEN a:Entity AND b:Entity
  ELSE false
END
RETURN r.fact AS wrong, 'a relationship ' + type(r) + ' between things of the wrong kind' AS what
LIMIT 10
