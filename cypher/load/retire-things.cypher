// Takes away the things that no row defines any more. Claims are never deleted, so a thing that a retracted claim
// speaks of stays as the bare end of that claim, and no query meets it.
UNWIND $ids AS id
MATCH (t:Thing {id: id})
WHERE NOT EXISTS { (t)<-[:ABOUT|MADE_IN]-(c:Claim) WHERE c.retracted IS NULL }
CALL (t) {
  WITH t WHERE EXISTS { (t)<-[:ABOUT|MADE_IN]-() }
  SET t:Retired, t.undo = null
  REMOVE t:Thing:Entity:Country:Person:Organization:Group:Company:Vessel:Aircraft:Facility:Event:Commitment:Source
}
CALL (t) {
  WITH t WHERE NOT EXISTS { (t)<-[:ABOUT|MADE_IN]-() }
  DETACH DELETE t
}
