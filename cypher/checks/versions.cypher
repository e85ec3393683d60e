// Each version of a fact that a load touched is there once, joins the kinds of things that the model says (so nothing that is
// only possible is under SANCTIONS), and begins before it ends on both clocks. No office is certain beyond the last day on which
// it was seen, unless a source says when it ended.
UNWIND $facts AS fact
WITH split(fact, '/') AS parts
MATCH (a:Thing {id: parts[1]}), (b:Thing {id: parts[2]})
WITH DISTINCT CASE WHEN COUNT { (a)--() } < COUNT { (b)--() } THEN a.id ELSE b.id END AS lessConnected
MATCH (n:Thing {id: lessConnected})-[r]-()
USING INDEX n:Thing(id) // since a plan made for an empty graph would read all relationships
WHERE r.fact IN $facts
WITH r.fact AS fact, r.version AS version, collect(DISTINCT r) AS same
WITH fact, version, size(same) AS times, head(same) AS r
WITH fact, version, times, r, startNode(r) AS a, endNode(r) AS b
WITH fact, CASE
  WHEN times > 1 THEN 'version ' + toString(version) + ' of the fact twice'
  WHEN r.sinceDay IS NULL OR r.untilDay IS NULL OR r.knownDay IS NULL OR r.supersededDay IS NULL
    OR r.sinceDay > r.untilDay OR r.knownDay >= r.supersededDay OR r.certainFrom < r.sinceDay THEN 'days out of order'
  WHEN type(r) = 'REPRESENTS' AND coalesce(r.certainTo, 99999999) = 99999999 THEN 'office that is certain for ever'
  WHEN NOT CASE type(r)
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
  END THEN 'a relationship ' + type(r) + ' between things of the wrong kind'
END AS what
WHERE what IS NOT NULL
RETURN fact AS wrong, what
LIMIT 10
