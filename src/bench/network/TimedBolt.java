// SPDX-License-Identifier: GPL-3.0-or-later

import java.time.Duration;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;

/// A session of the bare driver with a time limit: in `executeRead`, or as one auto-commit transaction.
record TimedBolt(Session session, boolean isAutoCommit) implements Client {
    private static final TransactionConfig LIMIT =
            TransactionConfig.builder().withTimeout(Duration.ofSeconds(10)).build();

    TimedBolt(Driver driver, boolean isAutoCommit) {
        this(
                driver.session(SessionConfig.builder()
                        .withDatabase("neo4j")
                        .withDefaultAccessMode(AccessMode.READ)
                        .build()),
                isAutoCommit);
    }

    @Override
    public Object ask(Question question) {
        return isAutoCommit
                ? session.run(question.cypher(), question.values(), LIMIT).list(row -> row.asMap())
                : session.executeRead(
                        tx -> tx.run(question.cypher(), question.values()).list(row -> row.asMap()), LIMIT);
    }

    @Override
    public void close() {
        session.close();
    }
}
