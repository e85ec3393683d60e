// title: Who was in the same rooms
// description: 'Who else took part in the events in which somebody took part, how often, and in which of them last. An invitation is no presence. Who was there for the other is the same presence and does not count: a state is not with its own minister, unless own is true.'
// parameters:
//   of: {type: thing, kinds: [Entity], description: 'The person, state or body', example: 'country:FR'}
//   kind: {type: string, description: 'Only others of this kind', default: null, example: Country, choices: [Country, Person, Organization, Group, Company, Entity]}
//   mode: {type: string, description: 'Only where both took part in this way', default: null, example: in person, choices: [in person, remote, in writing]}
//   own: {type: boolean, description: 'Whether those count who were there for it, or for whom it was there, or who represented it at the time', default: false}
//   from: {type: day, description: 'Only events that may have been on this day or later', default: '0001-01-01', example: 2025-01-01}
//   to: {type: day, description: 'Only events that may have been on this day or earlier', default: today, example: 2025-12-31}
//   least: {type: integer, description: 'Only who was there this often', default: 1, minimum: 1, maximum: 100000}
//   named: {type: integer, description: 'How many of the common events to name, the latest first', default: 3, minimum: 0, maximum: 50}
//   limit: {type: integer, description: 'Most rows to return', default: 50, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   other: {type: thing, description: 'Id of who was there too'}
//   name: {type: string, description: 'Its name'}
//   kind: {type: string, description: 'What it is'}
//   meetings: {type: integer, description: 'In how many events both took part'}
//   of: {type: integer, description: 'In how many the first took part, in the time and way that was asked for'}
//   share: {type: float, description: 'The one divided by the other'}
//   latest: {type: list of map, description: 'The latest of the common events, each with the facts of both'}
//   sources: {type: evidence, description: 'Who says so, of the events that are named'}
MATCH (x:Thing {id: $of})
WITH x, x:Person AND NOT $own AS isThrough,
     COUNT {
       MATCH (x)-[r:ATTENDED]->(e)
       WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
         AND r.sinceDay <= $to AND r.certainFrom >= $from AND ($mode IS NULL OR r.mode = $mode)
       RETURN DISTINCT e
     } AS of,
     COLLECT {
       MATCH (x)-[p:REPRESENTS]-(o)
       WHERE p.knownDay <= $knownBy AND $knownBy < p.supersededDay AND NOT $own
       RETURN {id: o.id, since: p.sinceDay, until: p.untilDay}
     } AS offices
MATCH (x)-[r:ATTENDED]->(e)
WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  AND r.sinceDay <= $to AND r.certainFrom >= $from AND ($mode IS NULL OR r.mode = $mode)
WITH x, of, isThrough, offices, e, r ORDER BY r.preferred DESC, r.version
WITH x, of, isThrough, offices, e, collect(r) AS rs
WITH x, of, isThrough, e, rs[0] AS r,
     CASE WHEN $own THEN []
          ELSE reduce(ids = [], p IN rs | ids + coalesce(p.through, []))
               + [p IN offices WHERE p.since <= rs[0].certainFrom AND rs[0].sinceDay < p.until | p.id] END AS own
ORDER BY r.certainFrom DESC, e.id
WITH x, of, isThrough, e, own, size(own) > 0 AS isOwn
CALL (x, isThrough, e, own, isOwn) {
  MATCH (e)<-[q:ATTENDED]-(o)
  WHERE q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay
    AND ($mode IS NULL OR q.mode = $mode) AND ($kind IS NULL OR $kind IN labels(o))
    AND o <> x AND NOT (isOwn AND o.id IN own) AND NOT (isThrough AND x.id IN coalesce(q.through, []))
  RETURN DISTINCT o
}
WITH x, of, o, collect(e) AS shared
WHERE size(shared) >= $least
WITH x, of, o, shared[..$named] AS shared, size(shared) AS meetings
ORDER BY meetings DESC, o.name, o.id
LIMIT $limit
WITH o, meetings, of, COLLECT {
  UNWIND shared AS e
  CALL (e, x) {
    MATCH (e)<-[r:ATTENDED]-(x)
    WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay AND ($mode IS NULL OR r.mode = $mode)
    RETURN r ORDER BY r.preferred DESC, r.version LIMIT 1
  }
  CALL (e, o) {
    MATCH (e)<-[q:ATTENDED]-(o)
    WHERE q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay AND ($mode IS NULL OR q.mode = $mode)
    RETURN q ORDER BY q.preferred DESC, q.version LIMIT 1
  }
  RETURN {e: e, r: r, q: q}
} AS shared
RETURN o.id AS other,
       o.name AS name,
       coalesce([label IN labels(o) WHERE NOT label IN ['Thing', 'Entity']][0], 'Entity') AS kind,
       meetings,
       of,
       toFloat(meetings) / of AS share,
       [s IN shared | {event: s.e.id, name: s.e.name, date: s.r.since, fact: s.r.fact, otherFact: s.q.fact,
                       disputed: s.r.disputed OR s.q.disputed}] AS latest,
       COLLECT {
         UNWIND reduce(ids = [], s IN shared | ids + [id IN s.r.claims + s.q.claims WHERE NOT id IN ids]) AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (who:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
       } AS sources
ORDER BY meetings DESC, name, other
