// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.entente.graph.DriverGraph;
import org.entente.graph.Graph;

/// Our program over one graph, in a process of its own, and what can be asked of it.
final class Running implements AutoCloseable {
    private static final int TRIES = 30;

    private final Servers.Started started;
    private final Servers.Server server;

    private Running(Servers.Started started, Servers.Server server) {
        this.started = started;
        this.server = server;
    }

    static Running start(Servers servers, Graphs.Ready graph, String heap) throws Exception {
        Servers.Started started = servers.application(graph.home(), heap);
        return new Running(started, servers.in(graph.home(), started));
    }

    Servers.Server server() {
        return server;
    }

    double startSeconds() {
        return started.start().toMillis() / 1e3;
    }

    /// {@return what Linux tells of its memory, in MiB: `VmRSS` now, `VmHWM` at most}
    long mib(String field) throws IOException {
        for (String line :
                Files.readAllLines(Path.of("/proc/" + started.process().pid() + "/status"))) {
            if (line.startsWith(field + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
            }
        }
        return -1;
    }

    /// {@return whether our program knows a query}
    boolean has(String query) {
        try (var client = new HttpClient(server.http(), Question::get, false)) {
            var all = (byte[]) client.ask(new Question("", Map.of(), "", Map.of(), 0));
            return new String(all, StandardCharsets.UTF_8).contains("\"" + query + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws Missing if our program does not know a query
    void need(String query) {
        if (!has(query)) {
            throw new Missing(query);
        }
    }

    /// A query is not there, so what asks it is left out.
    static final class Missing extends RuntimeException {
        Missing(String query) {
            super("there is no query `" + query + "`");
        }
    }

    /// {@return how the very first question does, in words} A program that has just started reads the
    /// network into memory for it, if need be for longer than a question may take; then it is asked
    /// again.
    String first(String query, Map<String, String> arguments) throws IOException {
        var question = new Question(query, arguments, "", Map.of(), 0);
        long begin = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try (var client = new HttpClient(server.http(), Question::get, false)) {
                client.ask(question);
                return Bench.line(
                                "%.1f s%s",
                                (System.nanoTime() - begin) / 1e9,
                                attempt == 1 ? "" : " (" + attempt + " tries, the others were too late)")
                        .strip();
            } catch (IOException e) {
                if (attempt == TRIES || !String.valueOf(e.getMessage()).contains(" 504 ")) {
                    throw e;
                }
            }
        }
    }

    /// {@return a question as our program puts it to Cypher}
    Question question(String query, Map<String, String> arguments) {
        try (Graph graph = DriverGraph.connect(server.bolt(), Servers.USER, server.password())) {
            return Question.of(graph, query, arguments);
        }
    }

    Way rest(String name, List<Question> questions, ToIntFunction<Object> reads, int most) {
        return rest(server.http(), name, questions, reads, most);
    }

    static Way rest(int port, String name, List<Question> questions, ToIntFunction<Object> reads, int most) {
        return new Way(name, () -> new HttpClient(port, Question::get, false), questions, reads, most);
    }

    Way driver(String name, boolean isAuto, List<Question> questions, ToIntFunction<Object> reads, int most) {
        return driver(server, name, isAuto, questions, reads, most);
    }

    static Way driver(
            Servers.Server server,
            String name,
            boolean isAuto,
            List<Question> questions,
            ToIntFunction<Object> reads,
            int most) {
        return new Way(name, () -> new TimedBolt(server.driver(), isAuto), questions, reads, most);
    }

    static Way httpApi(
            Servers.Server server, String name, List<Question> questions, ToIntFunction<Object> reads, int most) {
        Function<Question, byte[]> request = question -> question.post(server.basic());
        return new Way(name, () -> new HttpClient(server.http(), request, false), questions, reads, most);
    }

    @Override
    public void close() throws InterruptedException {
        server.driver().close();
        Servers.end(started.process());
    }
}
