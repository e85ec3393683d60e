// Waits, for a minute at most, until all indexes can be used.
CALL db.awaitIndexes(60)
