// Counts the indexed values anew and drops old plans, or the first queries after a load scan.
CALL db.prepareForReplanning(60)
