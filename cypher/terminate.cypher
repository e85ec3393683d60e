// Ends the transactions that carry a key, at once: Neo4j's own timeout is noticed late.
SHOW TRANSACTIONS YIELD transactionId, metaData
WHERE metaData.entente = $key
TERMINATE TRANSACTIONS transactionId YIELD message
RETURN message
