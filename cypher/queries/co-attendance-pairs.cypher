// title: Who meets whom
// description: 'The pairs of those who took part in the same events of a set, with how many events that were and which last: the weighted projection of the set (as CSV, a list of edges with weights). An invitation is no presence. Who was there for the other is the same presence and makes no pair. Of a large set the latest events are looked at, and none at which very many were, for everybody makes a pair with everybody there; how many were left out is said, in a row of its own if there is no other, and the answer is truncated.'
// parameters:
//   of: {type: list of thing, kinds: [Event, Entity], description: 'Events; of a person, state or body the events in which it took part', example: 'group:coalition-of-the-willing'}
//   kind: {type: string, description: 'Only pairs of this kind', default: null, example: Country, choices: [Country, Person, Organization, Group, Company, Entity]}
//   mode: {type: string, description: 'Only where both took part in this way', default: null, example: in person, choices: [in person, remote, in writing]}
//   own: {type: boolean, description: 'Whether those make a pair of whom one was there for the other or represented it at the time', default: false}
//   from: {type: day, description: 'Of the events of a party, only those that may have been on this day or later', default: '0001-01-01', example: 2025-01-01}
//   to: {type: day, description: 'Of the events of a party, only those that may have been on this day or earlier', default: today, example: 2025-12-31}
//   least: {type: integer, description: 'Only pairs that met this often', default: 1, minimum: 1, maximum: 100000}
//   mostEvents: {type: integer, description: 'How many events to look at, the latest first', default: 200, minimum: 1, maximum: 1000}
//   mostPresent: {type: integer, description: 'Events at which more were than this, as of the days of the answer, are left out', default: 500, minimum: 2, maximum: 3000}
//   named: {type: integer, description: 'How many of the common events to name, the latest first', default: 3, minimum: 0, maximum: 50}
//   limit: {type: integer, description: 'Most rows to return', default: 100, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   a: {type: thing, description: 'Id of the one; empty if there is no pair and events were left out'}
//   aName: {type: string, description: 'Its name'}
//   b: {type: thing, description: 'Id of the other'}
//   bName: {type: string, description: 'Its name'}
//   meetings: {type: integer, description: 'In how many of the events both took part: the weight of the pair'}
//   latest: {type: list of map, description: 'The latest of these events, each with the facts of both'}
//   events: {type: integer, description: 'How many events were looked at'}
//   leftOut: {type: integer, description: 'How many events of the set were not looked at, being more than mostEvents or with more than mostPresent'}
//   sources: {type: evidence, description: 'Who says so, of the events that are named'}
// cut: leftOut
UNWIND $of AS id
MATCH (s:Thing {id: id})
CALL (s) {
  WITH s
  WHERE s:Event
  RETURN s AS e, head(COLLECT {
    MATCH (s)<-[r:ATTENDED]-()
    WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
    RETURN r.certainFrom AS day ORDER BY day DESC LIMIT 1
  }) AS day
  UNION ALL
  WITH s
  WHERE NOT s:Event
  MATCH (s)-[r:ATTENDED]->(e)
  WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
    AND r.sinceDay <= $to AND r.certainFrom >= $from
  RETURN e, max(r.certainFrom) AS day
}
WITH e, coalesce(max(day), -99999999) AS day
ORDER BY day DESC, e.id
WITH collect(e) AS whole
CALL (whole) {
  UNWIND whole AS e
  WITH e
  WHERE CASE WHEN COUNT { (e)<-[:ATTENDED]-() } <= $mostPresent THEN true ELSE COUNT {
    MATCH (e)<-[r:ATTENDED]-(o)
    WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
    RETURN DISTINCT o
  } <= $mostPresent END
  WITH e LIMIT $mostEvents
  RETURN collect(e) AS events
}
WITH size(whole) AS inSet, events
OPTIONAL CALL (events) {
  UNWIND events AS e
  CALL (e) {
    MATCH (e)<-[q:ATTENDED]-(o)
    WHERE q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay
      AND ($mode IS NULL OR q.mode = $mode) AND ($kind IS NULL OR $kind IN labels(o))
    WITH o, q ORDER BY q.preferred DESC, q.version
    WITH o, collect(q) AS qs
    WITH o, CASE WHEN $own THEN [] ELSE reduce(ids = [], q IN qs | ids + coalesce(q.through, [])) END
         + CASE WHEN $own OR NOT o:Person THEN [] ELSE COLLECT {
             MATCH (o)-[p:REPRESENTS]->(for)
             WHERE p.knownDay <= $knownBy AND $knownBy < p.supersededDay AND p.sinceDay <= qs[0].certainFrom AND qs[0].sinceDay < p.untilDay
             RETURN for.id
           } END AS own
    ORDER BY o.id
    RETURN collect({o: o, id: o.id, own: own}) AS people
  }
  UNWIND range(0, size(people) - 2) AS j
  WITH people, j, people[j] AS a
  UNWIND range(j + 1, size(people) - 1) AS k
  WITH a, people[k] AS b
  WHERE (size(a.own) = 0 OR NOT b.id IN a.own) AND (size(b.own) = 0 OR NOT a.id IN b.own)
  WITH a.o AS a, b.o AS b, count(*) AS meetings
  WHERE meetings >= $least
  RETURN a, b, meetings
  ORDER BY meetings DESC, a.id, b.id
  LIMIT $limit
}
WITH a, b, meetings, events, inSet - size(events) AS leftOut
WHERE meetings IS NOT NULL OR leftOut > 0
WITH a, b, meetings, size(events) AS looked, leftOut, COLLECT {
  UNWIND events AS e
  CALL (e, a) {
    MATCH (e)<-[r:ATTENDED]-(a)
    WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay AND ($mode IS NULL OR r.mode = $mode)
    RETURN r ORDER BY r.preferred DESC, r.version LIMIT 1
  }
  CALL (e, b) {
    MATCH (e)<-[q:ATTENDED]-(b)
    WHERE q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay AND ($mode IS NULL OR q.mode = $mode)
    RETURN q ORDER BY q.preferred DESC, q.version LIMIT 1
  }
  WITH e, r, q
  WHERE $own OR NOT (b.id IN coalesce(r.through, []) OR a.id IN coalesce(q.through, []) OR EXISTS {
    (a)-[p:REPRESENTS]-(b)
    WHERE p.knownDay <= $knownBy AND $knownBy < p.supersededDay AND p.sinceDay <= r.certainFrom AND r.sinceDay < p.untilDay })
  RETURN {e: e, r: r, q: q}
  LIMIT $named
} AS shared
RETURN a.id AS a,
       a.name AS aName,
       b.id AS b,
       b.name AS bName,
       meetings,
       [s IN shared | {event: s.e.id, name: s.e.name, date: s.r.since, aFact: s.r.fact, bFact: s.q.fact,
                       disputed: s.r.disputed OR s.q.disputed}] AS latest,
       looked AS events,
       leftOut,
       COLLECT {
         UNWIND reduce(ids = [], s IN shared | ids + [id IN s.r.claims + s.q.claims WHERE NOT id IN ids]) AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (who:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
       } AS sources
ORDER BY meetings DESC, a, b
