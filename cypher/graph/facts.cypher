// The facts of the graph, of some things among each other, or of a list; one row is one version of one fact. Grouped by where
// they begin. Of a list, a fact that does not hold on the day comes with the versions that it had. `fold` leads from who pledges
// straight to whom a commitment is for, and leaves the commitment out; who pledges is among these only if there is nobody else.
CALL () {
  WITH 1 AS one
  WHERE $facts IS NOT NULL
  UNWIND $facts AS fact
  WITH fact, split(fact, '/') AS parts
  CALL (fact, parts) {
    MATCH (a:Thing {id: parts[1]})-[r]->(b:Thing {id: parts[2]})
    WHERE r.fact = fact AND type(r) IN $types AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
    WITH a, r, b ORDER BY r.version
    RETURN collect({a: a, r: r, b: b, holds: $asOf IS NULL OR (r.sinceDay <= $asOf AND $asOf < r.untilDay)}) AS versions
  }
  WITH versions, any(v IN versions WHERE v.holds) AS isHeld
  UNWIND [v IN versions WHERE v.holds OR NOT isHeld] AS v
  RETURN v.a AS a, v.r AS r, v.b AS b
  UNION ALL
  WITH 1 AS one
  WHERE $facts IS NULL AND $among IS NOT NULL
  UNWIND $among AS id
  MATCH (a:Thing {id: id})
  CALL (a) {
    MATCH (a)-[r]->(b:Thing)
    WHERE b.id IN $among AND type(r) IN $types AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
      AND ($asOf IS NULL OR (r.sinceDay <= $asOf AND $asOf < r.untilDay))
    RETURN r, b ORDER BY type(r), b.id, r.fact, r.version
  }
  RETURN a, r, b
  UNION ALL
  WITH 1 AS one
  WHERE $facts IS NULL AND $among IS NULL
  MATCH (a:Thing)
  WHERE a.id > ''
  WITH a ORDER BY a.id
  CALL (a) {
    MATCH (a)-[r]->(b:Thing)
    WHERE type(r) IN $types AND r.knownDay <= $knownBy AND $knownBy < r.supersededDay
      AND ($asOf IS NULL OR (r.sinceDay <= $asOf AND $asOf < r.untilDay))
    RETURN r, b ORDER BY type(r), b.id, r.fact, r.version
  }
  RETURN a, r, b
}
WITH a, r, b,
     CASE WHEN $fold THEN COLLECT {
       UNWIND [a, b] AS c
       WITH c
       WHERE c:Commitment AND EXISTS {
         (c)-[e:BENEFITS|TARGETS]->()
         WHERE e.sinceDay <= $day AND $day < e.untilDay AND e.knownDay <= $knownBy AND $knownBy < e.supersededDay
       } AND EXISTS {
         (c)<-[q:PLEDGED|CONSIDERS|DECLINED|ASKED_FOR]-(x)
         WHERE type(q) IN $types AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay
           AND ($asOf IS NULL OR (q.sinceDay <= $asOf AND $asOf < q.untilDay))
           AND ($facts IS NULL OR q.fact IN $facts) AND ($facts IS NOT NULL OR $among IS NULL OR x.id IN $among)
       }
       RETURN c.id AS id
     } ELSE [] END AS folded
WITH a, r, b, a.id IN folded AS beginsInFold, b.id IN folded AS endsInFold
CALL (a, r, b, beginsInFold, endsInFold) {
  WITH a, r, b, beginsInFold, endsInFold
  WHERE NOT beginsInFold AND NOT endsInFold
  RETURN b AS o, null AS e
  UNION ALL
  WITH a, r, b, beginsInFold, endsInFold
  WHERE endsInFold AND type(r) IN ['PLEDGED', 'CONSIDERS', 'DECLINED', 'ASKED_FOR']
  MATCH (b)-[e:BENEFITS|TARGETS]->(o)
  WHERE e.sinceDay <= $day AND $day < e.untilDay AND e.knownDay <= $knownBy AND $knownBy < e.supersededDay
    AND (o <> a OR NOT EXISTS {
      (b)-[f:BENEFITS|TARGETS]->(other)
      WHERE other <> a AND f.sinceDay <= $day AND $day < f.untilDay AND f.knownDay <= $knownBy AND $knownBy < f.supersededDay })
  RETURN o, e ORDER BY type(e), o.id, e.fact, e.version
}
WITH a, r, b, o, e,
     CASE WHEN r.certainFrom <= $day AND $day < r.certainTo THEN 'yes'
          WHEN r.sinceDay <= $day AND $day < r.untilDay THEN 'unknown' ELSE 'no' END AS held
RETURN a.id AS source,
       o.id AS target,
       type(r) AS type,
       r.fact AS fact,
       r.version AS version,
       CASE WHEN e IS NULL THEN null ELSE b.id END AS commitment,
       CASE WHEN e IS NULL THEN null ELSE b.name END AS commitmentName,
       type(e) AS role,
       e.fact AS roleFact,
       properties(r) AS own,
       coalesce(r.disputed, false) OR coalesce(e.disputed, false) AS disputed,
       CASE WHEN held = 'yes' AND e IS NOT NULL AND NOT (e.certainFrom <= $day AND $day < e.certainTo) THEN 'unknown' ELSE held END AS holds,
       CASE WHEN r.amountMin IS NULL AND r.amountMax IS NULL THEN [] ELSE COLLECT {
         MATCH (b)-[w:PART_OF]->(whole)
         WHERE w.sinceDay <= $day AND $day < w.untilDay AND w.knownDay <= $knownBy AND $knownBy < w.supersededDay
         RETURN DISTINCT whole.id AS id ORDER BY id
       } END AS partOf,
       {type: type(r), subject: a.name, object: b.name, plural: a.plural, outcome: r.outcome, strength: r.strength,
        mode: r.mode, part: r.part, capacity: r.capacity, programme: r.programme, kind: r.kind, condition: r.condition,
        share: r.share, since: r.since, until: r.until, ended: r.untilDay <= $day, disputed: r.disputed, holds: held,
        conditions: CASE WHEN type(r) IN ['PLEDGED', 'CONSIDERS'] THEN COLLECT {
          MATCH (b)-[d:DEPENDS_ON {kind: 'waitsFor'}]->(on)
          WHERE d.sinceDay <= $day AND $day < d.untilDay AND d.knownDay <= $knownBy AND $knownBy < d.supersededDay
            AND NOT EXISTS { (on)<-[:ABOUT]-(h:Claim {type: 'STATE', value: 'held'}) WHERE h.retracted IS NULL AND h.knownDay <= $knownBy AND h.certainDay <= $day }
            AND NOT EXISTS { (on)<-[kept:PLEDGED {outcome: 'fulfilled'}]-() WHERE kept.sinceDay <= $day AND $day < kept.untilDay AND kept.knownDay <= $knownBy AND $knownBy < kept.supersededDay }
          RETURN DISTINCT coalesce(d.condition, 'after ' + on.name) AS condition ORDER BY condition
        } ELSE [] END,
        through: CASE WHEN r.through IS NULL THEN [] ELSE COLLECT { UNWIND r.through AS id MATCH (x:Thing {id: id}) RETURN x.name } END,
        possible: type(r) IN ['BENEFITS', 'TARGETS', 'ANNOUNCED_AT', 'PART_OF', 'DEPENDS_ON'] AND NOT EXISTS { (a)<-[q:PLEDGED]-() WHERE q.sinceDay <= $day AND $day < q.untilDay AND q.knownDay <= $knownBy AND $knownBy < q.supersededDay }} AS hop,
       COLLECT {
         UNWIND r.claims + coalesce(e.claims, []) AS id
         MATCH (claim:Claim {id: id})-[:MADE_IN]->(s)
         WHERE claim.knownDay <= $knownBy AND claim.retracted IS NULL
         RETURN {source: s.id, name: s.name, address: s.address, licence: s.licence, retrieved: s.retrieved, basis: claim.basis,
                 summary: claim.summary, claim: claim.id}
       } AS sources
