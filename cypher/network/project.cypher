// The facts that a projection is made of: one row is one fact of which a version holds on the day as known by the day, with the
// internal numbers of its two ends.
CALL entente.edges({types: $types, statuses: $statuses, asOf: $asOf, knownBy: $knownBy}) YIELD source, target, type
RETURN source, target, type
