// What has to be known before a question is asked, in one way over the wire: which data there is, which is being loaded, what ids
// stand for (their own thing, or the one that they were merged into), and which facts anything is said of (or things that have the id).
// What comes as the graph holds it stands in another order in another store, or after another load: both are in the place.
CALL db.info() YIELD id AS store
RETURN store + '/' + COUNT { (:DataVersion) } AS place,
       COLLECT { MATCH (d:Dataset) WHERE d.version IS NOT NULL RETURN d.id + '@' + d.version AS version ORDER BY version } AS versions,
       head(COLLECT { MATCH (d:Dataset) WHERE d.loading IS NOT NULL RETURN d.id AS id ORDER BY id }) AS loading,
       COLLECT {
         UNWIND $things AS id
         OPTIONAL MATCH (own:Thing {id: id})
         OPTIONAL MATCH (r:Retired {id: id})
         OPTIONAL MATCH (kept:Thing {id: r.sameAs})
         WITH id, coalesce(own, kept) AS t
         RETURN {asked: id, id: t.id, name: t.name, labels: labels(t)} AS thing
       } AS things,
       COLLECT {
         UNWIND $facts AS id
         WITH id
         WHERE EXISTS { MATCH (:Claim {fact: id}) } OR EXISTS { MATCH (:Thing {id: id}) } OR EXISTS {
           UNWIND split(id, '/')[1..3] AS end
           MATCH (:Thing|Retired {id: end})<-[:ABOUT]-(c:Claim)
           WHERE c.factCount > 0 AND id IN c.facts
         }
         RETURN id
       } AS facts
