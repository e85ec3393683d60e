// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Everybody who can be asked with the Cypher of our own query files: our program, the bare driver
/// beside it, and on a server in a container our program over it, the driver and Neo4j's HTTP API.
///
/// @param port of our program over that server
record Sides(Running running, Optional<Servers.Server> container, int port) {
    /// Starts them; the container first, since it gets a copy of what nobody writes in at that time.
    static Sides start(Bench bench, Graphs.Ready graph, boolean withContainer) throws Exception {
        Optional<Servers.Server> container = withContainer ? bench.servers().container(graph.home()) : Optional.empty();
        int port = container.isPresent() ? bench.servers().applicationOver(container.get()) : 0;
        return new Sides(Running.start(bench.servers(), graph, Servers.HEAP), container, port);
    }

    /// {@return why some are left out; empty if none is}
    String missing() {
        return container.isPresent()
                ? ""
                : "No engine started a container, so a server over Bolt and Neo4j's HTTP API are left out.\n\n";
    }

    /// @param what is put to all, in words; empty if that is clear
    List<Way> with(String what, List<Question> questions, ToIntFunction<Object> reads, int most) {
        String more = what.isEmpty() ? "" : ", " + what;
        var ways = new ArrayList<>(List.of(
                running.rest("REST" + more, questions, reads, most),
                running.driver("driver, `executeRead`" + more, false, questions, reads, most),
                running.driver("driver, auto-commit" + more, true, questions, reads, most)));
        container.ifPresent(server -> {
            ways.add(Running.rest(port, "REST over a server" + more, questions, reads, most));
            ways.add(
                    Running.driver(server, "driver, `executeRead`, that server" + more, false, questions, reads, most));
            ways.add(Running.driver(server, "driver, auto-commit, that server" + more, true, questions, reads, most));
            ways.add(Running.httpApi(server, "Neo4j's HTTP API, that server" + more, questions, reads, most));
        });
        return ways;
    }
}
