// A live claim of many facts is in a version of each of them and of no other. Each thing that such claims are about is
// read once, however many they are.
MATCH (c:Claim)
WHERE c.factCount > 0 AND c.retracted IS NULL
MATCH (c)-[:ABOUT]->(t)
WITH t, count(c) AS bundles
CALL (t) {
  MATCH (t)-[r]-(:Thing)
  UNWIND r.claims AS id
  WITH t, id, r.fact AS fact ORDER BY id, fact
  WITH t, id, collect(DISTINCT fact) AS facts
  MATCH (c:Claim {id: id})
  WHERE c.factCount > 0 AND c.facts = facts AND EXISTS { (c)-[:ABOUT]->(t) }
  RETURN count(c) AS right
}
WITH t, bundles, right
WHERE right <> bundles
RETURN t.id AS wrong, 'claims of many facts about a thing, and not a version of each of the facts' AS what
LIMIT 10
