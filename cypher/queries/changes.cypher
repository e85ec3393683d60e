// title: What has changed
// description: 'What changed between two days. On the clock of what happened: which facts began, changed or ended, each on the day by which that is certain. On the clock of what was reported: which became known, which were confirmed or corrected by later reports, and which were superseded by them with nothing in their place.'
// parameters:
//   from: {type: day, description: 'The first day', example: 2025-09-01}
//   to: {type: day, description: 'The last day', default: today, example: 2025-09-30}
//   clock: {type: string, description: 'What happened, or what was reported', default: happened, choices: [happened, reported]}
//   party: {type: thing, description: 'Only facts of this thing', default: null, example: 'country:DE'}
//   types: {type: list of string, description: 'Only facts of these types; all if none is given', default: null, example: PLEDGED, choices: [PLEDGED, CONSIDERS, DECLINED, ASKED_FOR, ATTENDED, INVITED, ABSENT_FROM, SANCTIONS, REPRESENTS, BENEFITS, TARGETS, EXPECTED_OF, ANNOUNCED_AT, PART_OF, DEPENDS_ON, MEMBER_OF, OWNS]}
//   limit: {type: integer, description: 'Most rows to return', default: 200, minimum: 1, maximum: 10000}
//   asOf: {type: day, description: 'The day that the answer is about', default: today, example: 2025-09-05}
//   knownBy: {type: day, description: 'Only what had been reported by this day', default: today, example: 2025-09-05}
// columns:
//   day: {type: date, description: 'On which day'}
//   change: {type: string, description: 'began, changed or ended; reported, confirmed, corrected or superseded'}
//   sentence: {type: sentence, description: 'The fact as it now is, or as it was when it ended, in words'}
//   status: {type: status, description: 'firm, conditional, considered, declined, withdrawn, broken, fulfilled, asked for or expected'}
//   type: {type: string, description: 'The relationship type'}
//   subject: {type: thing, description: 'Id of its subject'}
//   object: {type: thing, description: 'Id of its object'}
//   was: {type: sentence, description: 'The fact as it was before, in words; empty where there was none'}
//   before: {type: map, description: 'The values that it no longer has'}
//   after: {type: map, description: 'The values that are new'}
//   since: {type: date, description: 'From when it holds'}
//   until: {type: date, description: 'When it no longer held'}
//   disputed: {type: boolean, description: 'Whether claims contradict each other'}
//   fact: {type: fact, description: 'Id of the fact'}
//   sources: {type: evidence, description: 'Who says so'}
CALL () {
  WITH 1 AS one
  WHERE $party IS NOT NULL
  MATCH (p:Thing {id: $party})-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-()
  WHERE $types IS NULL OR type(r) IN $types
  CALL (r) {
    WITH r
    WHERE $clock = 'happened' AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay AND $from <= r.certainFrom AND r.certainFrom <= $to
    RETURN r.certainFrom AS day, 'began' AS change
    UNION ALL
    WITH r
    WHERE $clock = 'happened' AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay AND $from <= r.untilDay AND r.untilDay <= $to
    RETURN r.untilDay AS day, 'ended' AS change
    UNION ALL
    WITH r
    WHERE $clock = 'reported' AND $from <= r.knownDay AND r.knownDay <= $to AND r.knownDay <= $knownBy
    RETURN r.knownDay AS day, 'reported' AS change
    UNION ALL
    WITH r
    WHERE $clock = 'reported' AND $from <= r.supersededDay AND r.supersededDay <= $to AND r.supersededDay <= $knownBy
    RETURN r.supersededDay AS day, 'superseded' AS change
  }
  RETURN r, day, change
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'reported'
  MATCH (c:Claim)
  WHERE $from <= c.knownDay AND c.knownDay <= $to AND c.knownDay <= $knownBy AND c.retracted IS NULL
  WITH c
  ORDER BY c.knownDay
  CALL (c) {
    WITH c, split(c.fact, '/') AS ends
    MATCH (a:Thing {id: ends[1]})
    MATCH (b:Thing {id: ends[2]})
    MATCH (a)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]->(b)
    WHERE r.fact = c.fact AND (r.knownDay = c.knownDay OR r.supersededDay = c.knownDay)
    RETURN r
    UNION ALL
    WITH c
    WHERE c.facts IS NOT NULL
    MATCH (c)-[:ABOUT]->(t)
    MATCH (t)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]-()
    WHERE (r.knownDay = c.knownDay OR r.supersededDay = c.knownDay) AND (c.id IN r.claims OR r.fact IN c.facts)
    RETURN r
  }
  WITH r, c.knownDay AS day
  WHERE ($types IS NULL OR type(r) IN $types)
    AND (r.knownDay = day OR NOT EXISTS { WITH startNode(r) AS a, endNode(r) AS b MATCH (a)-[n:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]->(b) WHERE n.fact = r.fact AND n.knownDay = day })
  WITH DISTINCT r, day, CASE WHEN r.knownDay = day THEN 'reported' ELSE 'superseded' END AS change
  RETURN r, day, change ORDER BY day, change, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'PLEDGED' IN $types)
  MATCH ()-[r:PLEDGED]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'CONSIDERS' IN $types)
  MATCH ()-[r:CONSIDERS]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'DECLINED' IN $types)
  MATCH ()-[r:DECLINED]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'ASKED_FOR' IN $types)
  MATCH ()-[r:ASKED_FOR]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'ATTENDED' IN $types)
  MATCH ()-[r:ATTENDED]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'INVITED' IN $types)
  MATCH ()-[r:INVITED]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'ABSENT_FROM' IN $types)
  MATCH ()-[r:ABSENT_FROM]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'SANCTIONS' IN $types)
  MATCH ()-[r:SANCTIONS]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'REPRESENTS' IN $types)
  MATCH ()-[r:REPRESENTS]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'BENEFITS' IN $types)
  MATCH ()-[r:BENEFITS]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'TARGETS' IN $types)
  MATCH ()-[r:TARGETS]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'EXPECTED_OF' IN $types)
  MATCH ()-[r:EXPECTED_OF]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'ANNOUNCED_AT' IN $types)
  MATCH ()-[r:ANNOUNCED_AT]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'PART_OF' IN $types)
  MATCH ()-[r:PART_OF]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'DEPENDS_ON' IN $types)
  MATCH ()-[r:DEPENDS_ON]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'MEMBER_OF' IN $types)
  MATCH ()-[r:MEMBER_OF]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened' AND ($types IS NULL OR 'OWNS' IN $types)
  MATCH ()-[r:OWNS]->()
  WHERE $from <= r.certainFrom AND r.certainFrom <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
  RETURN r, r.certainFrom AS day, 'began' AS change ORDER BY day, r.fact, r.version LIMIT $limit
  UNION ALL
  WITH 1 AS one
  WHERE $party IS NULL AND $clock = 'happened'
  CALL () {
    MATCH (c:Claim)
    WHERE c.until >= '' AND c.retracted IS NULL AND c.knownDay <= $knownBy
    RETURN coalesce(c.facts, [c.fact]) AS facts
    UNION ALL
    MATCH (c:Claim)
    WHERE c.factCount > 0 AND c['own_until'] IS NOT NULL AND c.retracted IS NULL AND c.knownDay <= $knownBy
    WITH c.facts AS facts, c['own_until'] AS ends
    RETURN [i IN range(0, size(facts) - 1) WHERE ends[i] <> '' | facts[i]] AS facts
  }
  UNWIND facts AS fact
  WITH fact, split(fact, '/') AS ends
  MATCH (a:Thing {id: ends[1]})
  MATCH (b:Thing {id: ends[2]})
  MATCH (a)-[r:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]->(b)
  WHERE r.fact = fact AND $from <= r.untilDay AND r.untilDay <= $to AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
    AND ($types IS NULL OR type(r) IN $types)
  RETURN r, r.untilDay AS day, 'ended' AS change
}
WITH DISTINCT r, day, change
WHERE NOT change IN ['ended', 'superseded'] OR NOT EXISTS {
  WITH startNode(r) AS a, endNode(r) AS b
  MATCH (a)-[n:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]->(b)
  WHERE n.fact = r.fact AND n.version <> r.version
    AND (change = 'ended' AND n.since = r.until AND n.knownDay <= $knownBy AND $knownBy < n.supersededDay OR change = 'superseded' AND n.knownDay = r.supersededDay)
}
WITH r, day, change
ORDER BY day, change, r.fact, r.version
LIMIT $limit
WITH r, day, change, startNode(r) AS a, endNode(r) AS b
CALL (r, a, b, change) {
  OPTIONAL MATCH (a)-[p:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR|ATTENDED|INVITED|ABSENT_FROM|SANCTIONS|REPRESENTS|BENEFITS|TARGETS|EXPECTED_OF|ANNOUNCED_AT|PART_OF|DEPENDS_ON|MEMBER_OF|OWNS]->(b)
  WHERE p.fact = r.fact AND p.version <> r.version
    AND (change = 'began' AND p.until = r.since AND p.knownDay <= $knownBy AND $knownBy < p.supersededDay
         OR change = 'reported' AND p.supersededDay = r.knownDay)
  RETURN p
  ORDER BY p.preferred DESC, abs(p.sinceDay - r.sinceDay), p.version
  LIMIT 1
}
WITH r, a, b, p, day, change AS kind, CASE WHEN p IS NULL THEN change ELSE {began: 'changed', reported: 'corrected'}[change] END AS change
WITH r, a, b, p, day, kind, change,
     CASE WHEN $asOf < r.sinceDay OR $asOf >= r.untilDay OR (r.certainFrom <= $asOf AND $asOf < r.certainTo) THEN 'yes' ELSE 'unknown' END AS holds,
     [name IN CASE WHEN p IS NULL THEN [] ELSE ['type', 'strength', 'outcome', 'outcomeDate', 'amountMin', 'amountMax', 'currency', 'quantityMin', 'quantityMax', 'unit', 'per',
              'period', 'deadline', 'mode', 'part', 'through', 'capacity', 'programme', 'measures', 'reference', 'package', 'event', 'kind', 'condition', 'anyOf',
              'share', 'since', 'until', 'disputed', 'preferred'] END
      WHERE coalesce(CASE name WHEN 'type' THEN type(p) <> type(r) ELSE p[name] <> r[name] END, (p[name] IS NULL) <> (r[name] IS NULL))] AS names
WITH r, a, b, p, day, kind, change, names,
     {type: type(r), subject: a.name, object: b.name, plural: a.plural, outcome: r.outcome, strength: r.strength, mode: r.mode, part: r.part,
      capacity: r.capacity, programme: coalesce(r.reference, r.package, r.programme), kind: r.kind, condition: r.condition, share: r.share,
      since: r.since, holds: holds, disputed: r.disputed, until: r.until, ended: r.untilDay <= $asOf,
      conditions: CASE WHEN type(r) IN ['PLEDGED', 'CONSIDERS'] THEN COLLECT {
        MATCH (b)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
        WHERE d.sinceDay <= $asOf AND $asOf < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
          AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $asOf }
          AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $asOf AND $asOf < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
        RETURN DISTINCT coalesce(d.condition, 'after ' + on.name) AS condition ORDER BY condition
      } ELSE [] END,
      through: COLLECT { UNWIND coalesce(r.through, []) AS id MATCH (delegate:Thing {id: id}) RETURN delegate.name },
      possible: type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (a)<-[made:PLEDGED]-() WHERE made.sinceDay <= $asOf AND $asOf < made.untilDay AND made.knownDay <= $knownBy AND $knownBy < made.supersededDay }} AS hop
RETURN toString(date('1970-01-01') + duration({days: day})) AS day,
       CASE WHEN change = 'corrected' AND names = [] THEN 'confirmed' ELSE change END AS change,
       hop AS sentence,
       hop AS status,
       type(r) AS type,
       a.id AS subject,
       b.id AS object,
       CASE WHEN p IS NOT NULL THEN {type: type(p), subject: a.name, object: b.name, plural: a.plural, outcome: p.outcome, strength: p.strength, mode: p.mode, part: p.part,
         capacity: p.capacity, programme: coalesce(p.reference, p.package, p.programme), kind: p.kind, condition: p.condition, share: p.share,
         since: p.since, until: p.until, ended: p.untilDay <= $asOf, disputed: p.disputed} END AS was,
       CASE WHEN p IS NOT NULL THEN {type: CASE WHEN 'type' IN names THEN type(p) END, strength: CASE WHEN 'strength' IN names THEN p.strength END, outcome: CASE WHEN 'outcome' IN names THEN p.outcome END, outcomeDate: CASE WHEN 'outcomeDate' IN names THEN p.outcomeDate END, amountMin: CASE WHEN 'amountMin' IN names THEN p.amountMin END, amountMax: CASE WHEN 'amountMax' IN names THEN p.amountMax END,
         currency: CASE WHEN 'currency' IN names THEN p.currency END, quantityMin: CASE WHEN 'quantityMin' IN names THEN p.quantityMin END, quantityMax: CASE WHEN 'quantityMax' IN names THEN p.quantityMax END, unit: CASE WHEN 'unit' IN names THEN p.unit END, per: CASE WHEN 'per' IN names THEN p.per END, period: CASE WHEN 'period' IN names THEN p.period END,
         deadline: CASE WHEN 'deadline' IN names THEN p.deadline END, mode: CASE WHEN 'mode' IN names THEN p.mode END, part: CASE WHEN 'part' IN names THEN p.part END, through: CASE WHEN 'through' IN names THEN p.through END, capacity: CASE WHEN 'capacity' IN names THEN p.capacity END, programme: CASE WHEN 'programme' IN names THEN p.programme END,
         measures: CASE WHEN 'measures' IN names THEN p.measures END, reference: CASE WHEN 'reference' IN names THEN p.reference END, package: CASE WHEN 'package' IN names THEN p.package END, event: CASE WHEN 'event' IN names THEN p.event END, kind: CASE WHEN 'kind' IN names THEN p.kind END, condition: CASE WHEN 'condition' IN names THEN p.condition END,
         anyOf: CASE WHEN 'anyOf' IN names THEN p.anyOf END, share: CASE WHEN 'share' IN names THEN p.share END, since: CASE WHEN 'since' IN names THEN p.since END, until: CASE WHEN 'until' IN names THEN p.until END, disputed: CASE WHEN 'disputed' IN names THEN p.disputed END, preferred: CASE WHEN 'preferred' IN names THEN p.preferred END} END AS before,
       CASE WHEN p IS NOT NULL THEN {type: CASE WHEN 'type' IN names THEN type(r) END, strength: CASE WHEN 'strength' IN names THEN r.strength END, outcome: CASE WHEN 'outcome' IN names THEN r.outcome END, outcomeDate: CASE WHEN 'outcomeDate' IN names THEN r.outcomeDate END, amountMin: CASE WHEN 'amountMin' IN names THEN r.amountMin END, amountMax: CASE WHEN 'amountMax' IN names THEN r.amountMax END,
         currency: CASE WHEN 'currency' IN names THEN r.currency END, quantityMin: CASE WHEN 'quantityMin' IN names THEN r.quantityMin END, quantityMax: CASE WHEN 'quantityMax' IN names THEN r.quantityMax END, unit: CASE WHEN 'unit' IN names THEN r.unit END, per: CASE WHEN 'per' IN names THEN r.per END, period: CASE WHEN 'period' IN names THEN r.period END,
         deadline: CASE WHEN 'deadline' IN names THEN r.deadline END, mode: CASE WHEN 'mode' IN names THEN r.mode END, part: CASE WHEN 'part' IN names THEN r.part END, through: CASE WHEN 'through' IN names THEN r.through END, capacity: CASE WHEN 'capacity' IN names THEN r.capacity END, programme: CASE WHEN 'programme' IN names THEN r.programme END,
         measures: CASE WHEN 'measures' IN names THEN r.measures END, reference: CASE WHEN 'reference' IN names THEN r.reference END, package: CASE WHEN 'package' IN names THEN r.package END, event: CASE WHEN 'event' IN names THEN r.event END, kind: CASE WHEN 'kind' IN names THEN r.kind END, condition: CASE WHEN 'condition' IN names THEN r.condition END,
         anyOf: CASE WHEN 'anyOf' IN names THEN r.anyOf END, share: CASE WHEN 'share' IN names THEN r.share END, since: CASE WHEN 'since' IN names THEN r.since END, until: CASE WHEN 'until' IN names THEN r.until END, disputed: CASE WHEN 'disputed' IN names THEN r.disputed END, preferred: CASE WHEN 'preferred' IN names THEN r.preferred END} END AS after,
       r.since AS since,
       r.until AS until,
       r.disputed AS disputed,
       r.fact AS fact,
       COLLECT {
         UNWIND r.claims + [id IN coalesce(p.claims, []) WHERE NOT id IN r.claims] AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         OPTIONAL MATCH (who:Thing {id: claim.speaker})
         RETURN {source: s.id, name: s.name, publisher: s.publisher, address: s.address, reported: claim.reported,
                 basis: claim.basis, speaker: who.name, locator: claim.locator, claim: claim.id}
       } AS sources
ORDER BY day, kind, fact, r.version
