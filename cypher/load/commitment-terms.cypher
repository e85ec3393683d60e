// A commitment shows the terms of the best version that stands: pledged before considered before asked for. The terms
// of every version, with its dates and sources, are on the relationships.
UNWIND $ids AS id
MATCH (c:Commitment {id: id})
CALL (c) {
  OPTIONAL MATCH (c)<-[r:PLEDGED|CONSIDERS|ASKED_FOR]-()
  WHERE r.untilDay = $forever AND r.supersededDay = $forever
  RETURN r
  ORDER BY CASE type(r) WHEN 'PLEDGED' THEN 0 WHEN 'CONSIDERS' THEN 1 ELSE 2 END, r.preferred DESC, r.knownDay DESC, r.fact
  LIMIT 1
}
SET c.amountMin = r.amountMin, c.amountMax = r.amountMax, c.currency = r.currency,
    c.quantityMin = r.quantityMin, c.quantityMax = r.quantityMax, c.unit = r.unit,
    c.per = r.per, c.period = r.period, c.deadline = r.deadline
