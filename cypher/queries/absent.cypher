// title: Who usually comes and is not named as present
// description: 'Who took part in most of the comparable events before an event, and of whom no source says that it took part in this one: because a source says that it was absent, because it was invited and nobody says whether it came, or because no source says anything. Only the first is an absence. Events are comparable if they were in the days before and share enough of those who came (attendees), or are also of the same kind (kind), or had a host or chair in common (hosts).'
// parameters:
//   event: {type: thing, kinds: [Event], description: 'The event', example: 'event:2025-11-25-virtual'}
//   by: {type: string, description: 'What makes an event comparable', default: attendees, example: kind, choices: [attendees, kind, hosts]}
//   with: {type: thing, kinds: [Entity], description: 'Only events in which this party took part', default: null, example: 'country:UA'}
//   days: {type: integer, description: 'How many days before the event a comparable one may have been', default: 365, minimum: 1, maximum: 40000}
//   overlap: {type: integer, description: 'How many per cent of those who came to the smaller of the two events must have come to both', default: 50, minimum: 1, maximum: 100}
//   most: {type: integer, description: 'How many comparable events to look at, the latest first', default: 20, minimum: 1, maximum: 200}
//   share: {type: integer, description: 'Only who came to at least this many per cent of them', default: 50, minimum: 1, maximum: 100}
//   least: {type: integer, description: 'Only who came to at least this many of them', default: 2, minimum: 1, maximum: 200}
//   kind: {type: string, description: 'Only those of this kind', default: null, example: Country, choices: [Country, Person, Organization, Group, Company, Entity]}
//   limit: {type: integer, description: 'Most rows to return', default: 100, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-11-25}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2026-11-25}
// columns:
//   who: {type: thing, description: 'Id of who usually comes'}
//   name: {type: string, description: 'Its name'}
//   kind: {type: string, description: 'What it is'}
//   said: {type: string, description: 'absent if a source says so; invited if one says that, and none whether it came; nothing if no source says anything'}
//   sentence: {type: sentence, description: 'What the source says, in words; empty where none says anything'}
//   came: {type: integer, description: 'To how many of the comparable events it came'}
//   comparable: {type: integer, description: 'How many comparable events were looked at'}
//   share: {type: float, description: 'The one divided by the other'}
//   latest: {type: list of map, description: 'The latest three of them to which it came, each with the fact'}
//   comparedWith: {type: list of string, description: 'Ids of the comparable events, the latest first'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact that it was absent or invited'}
//   sources: {type: evidence, description: 'Who says so; of who is only missed, who says that it came to those of the comparable events that are named'}
MATCH (e:Thing {id: $event})
MATCH (e)<-[r:ATTENDED]-(p)
WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
WITH e, min(r.certainFrom) AS day, collect(DISTINCT p) AS people,
     collect(DISTINCT CASE WHEN r.part IN ['host', 'chair'] THEN p END) AS hosts
UNWIND people AS p
MATCH (p)-[q:ATTENDED]->(f:Event)
WHERE day - $days <= q.certainFrom AND q.certainFrom <= day AND f <> e AND ($by <> 'kind' OR f.kind = e.kind)
  AND q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay
WITH e, size(people) AS size, hosts, f, max(q.certainFrom) AS on, count(DISTINCT p) AS both,
     any(h IN collect(DISTINCT CASE WHEN q.part IN ['host', 'chair'] THEN p END) WHERE h IN hosts) AS isHosted
WHERE $by <> 'hosts' OR isHosted
CALL (f) {
  MATCH (f)<-[q:ATTENDED]-(p)
  WHERE q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay
  RETURN count(DISTINCT p) AS came, count(CASE WHEN p.id = $with THEN 1 END) > 0 AS isWith
}
WITH e, f, on, both, CASE WHEN came < size THEN came ELSE size END AS smaller, isWith
WHERE both * 100 >= $overlap * smaller AND ($with IS NULL OR isWith)
WITH e, f
ORDER BY on DESC, f.id
LIMIT $most
WITH e, collect(f) AS comparable
UNWIND comparable AS f
CALL (f) {
  MATCH (f)<-[q:ATTENDED]-(p)
  WHERE q.sinceDay <= $asOf AND $asOf < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay AND ($kind IS NULL OR $kind IN labels(p))
  WITH p, q
  ORDER BY q.preferred DESC, q.version
  RETURN p, head(collect(q)) AS q
}
WITH e, comparable, p, collect({f: f, q: q}) AS came
WHERE size(came) >= $least AND size(came) * 100 >= $share * size(comparable)
  AND NOT EXISTS { (p)-[r:ATTENDED]->(e) WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay }
CALL (e, p) {
  OPTIONAL MATCH (p)-[r:ABSENT_FROM|INVITED]->(e)
  WHERE r.sinceDay <= $asOf AND $asOf < r.untilDay AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r
  ORDER BY type(r), r.preferred DESC, r.version
  LIMIT 1
}
WITH e, comparable, p, came, r, coalesce({ABSENT_FROM: 'absent', INVITED: 'invited'}[type(r)], 'nothing') AS said
ORDER BY size(came) DESC, p.name, p.id
LIMIT $limit
RETURN p.id AS who,
       p.name AS name,
       coalesce([label IN labels(p) WHERE NOT label IN ['Thing', 'Entity']][0], 'Entity') AS kind,
       said,
       CASE WHEN r IS NULL THEN null ELSE {type: type(r), subject: p.name, object: e.name, plural: p.plural, mode: r.mode, part: r.part, since: r.since,
         holds: CASE WHEN r.certainFrom <= $asOf AND $asOf < r.certainTo THEN 'yes' ELSE 'unknown' END, disputed: r.disputed} END AS sentence,
       size(came) AS came,
       size(comparable) AS comparable,
       toFloat(size(came)) / size(comparable) AS share,
       [c IN came[..3] | {event: c.f.id, name: c.f.name, date: c.q.since, fact: c.q.fact}] AS latest,
       [f IN comparable | f.id] AS comparedWith,
       r.disputed AS disputed,
       r.fact AS fact,
       COLLECT {
         UNWIND coalesce(r.claims, reduce(ids = [], c IN came[..3] | ids + [id IN c.q.claims WHERE NOT id IN ids])) AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (who:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
       } AS sources
ORDER BY came DESC, name, who
