// SPDX-License-Identifier: GPL-3.0-or-later

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/// A session of the bare driver: one statement in one transaction, every row read to plain values.
record BoltClient(Session session) implements Client {
    BoltClient(Driver driver) {
        this(driver.session(SessionConfig.forDatabase("neo4j")));
    }

    @Override
    public Object ask(Question question) {
        return session.executeRead(
                tx -> tx.run(question.cypher(), question.values()).list(row -> row.asMap()));
    }

    @Override
    public void close() {
        session.close();
    }
}
