// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.graph.CypherFiles;
import org.entente.graph.Graph;
import org.entente.graph.GraphException;
import org.entente.graph.Limits;
import org.entente.graph.Rows;
import org.entente.graph.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/// A whole graph as a file, to move it from one Neo4j to another: gzip, one JSON object on each line. First
/// what it is, then every node with its labels and properties, then every relationship with the ids of its
/// ends, last how many there were and the [Digest].
///
/// A restore goes in batches, so that memory is bounded. A node `Restoring` stands in the graph until all
/// of it is there and has the same digest; nobody may use it before, and another restore begins again.
public final class Archive {
    /// The ending of such files.
    public static final String ENDING = ".jsonl.gz";

    private static final String FORMAT = "entente-archive";
    private static final int VERSION = 1;
    private static final int BATCH = 5_000;
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(10), Integer.MAX_VALUE);
    private static final JsonMapper JSON = new JsonMapper();

    private final Graph graph;
    private final Progress progress;
    private final List<Map<?, ?>> waiting = new ArrayList<>();
    private long nodes;
    private long relationships;

    private Archive(Graph graph, Progress progress) {
        this.graph = graph;
        this.progress = progress;
    }

    /// What an archive holds.
    ///
    /// @param nodes how many
    /// @param relationships how many
    /// @param digest as in [Digest]
    public record Content(long nodes, long relationships, String digest) {
        @Override
        public String toString() {
            return nodes + " nodes, " + relationships + " relationships, digest " + digest;
        }
    }

    /// Writes a graph.
    ///
    /// @param out is not closed
    /// @return what was written
    /// @throws IOException if it cannot be written, or the graph changed meanwhile
    /// @throws ImportException.Unfinished if a data set is being loaded
    /// @throws GraphException if the graph goes away meanwhile, also for a moment; what was written is void
    /// then
    public static Content write(Graph graph, OutputStream out) throws IOException {
        Object loading = state(graph).get("loading");
        if (loading != null) {
            throw new ImportException.Unfinished(loading.toString());
        }
        String digest = Digest.of(graph);
        var gzip = new GZIPOutputStream(out);
        SequenceWriter json = JSON.writer().withRootValueSeparator("\n").writeValues(gzip);
        json.write(Map.of("format", FORMAT, "version", VERSION));
        var begun = new AtomicBoolean();
        var content = graph.read(LIMITS, session -> {
            if (begun.getAndSet(true)) { // by the driver, which tries again: half of it is written already
                throw new GraphException.Unavailable(
                        "the graph went away while it was written; write it again when it answers", null);
            }
            long[] count = new long[2];
            session.stream(statement("nodes", Map.of()), _ -> {}, row -> {
                json.write(Map.of("node", row));
                count[0]++;
            });
            session.stream(statement("relationships", Map.of()), _ -> {}, row -> {
                json.write(Map.of("relationship", row));
                count[1]++;
            });
            return new Content(count[0], count[1], digest);
        });
        if (!Digest.of(graph).equals(digest)) {
            throw new IOException("the graph was changed while it was written; write it again");
        }
        json.write(Map.of("end", content));
        json.flush();
        gzip.finish();
        gzip.flush();
        return content;
    }

    /// Restores a graph into one in which there is nothing.
    ///
    /// @param in an archive
    /// @return what is there now
    /// @throws IOException if it cannot be read, or is not whole; the graph is not to be used then
    /// @throws ImportException if there is something in the graph, or what came is not what was written
    public static Content restore(Graph graph, InputStream in, Progress progress) throws IOException {
        return new Archive(graph, progress).restore(in);
    }

    /// {@return whether a restore into the graph was begun and not finished}
    public static boolean isUnfinished(Graph graph) {
        return state(graph, "restoring");
    }

    private Content restore(InputStream in) throws IOException {
        if (isUnfinished(graph)) {
            progress.say("an earlier restore was not finished; what it left is taken away");
            clear();
        } else if (!state(graph, "empty")) {
            throw new ImportException.NotEmpty();
        }
        try (MappingIterator<Map<String, Object>> lines =
                JSON.readerFor(Map.class).readValues(new GZIPInputStream(in))) {
            Map<String, Object> first = lines.hasNext() ? lines.next() : Map.of();
            if (!FORMAT.equals(first.get("format")) || !Integer.valueOf(VERSION).equals(first.get("version"))) {
                throw new IOException("expected an archive (" + FORMAT + " " + VERSION + "), got something else");
            }
            write("begin", Map.of());
            while (lines.hasNext()) {
                Map<String, Object> line = lines.next();
                if (line.get("end") instanceof Map<?, ?> end) {
                    return finish(end);
                }
                add(line);
            }
            throw new IOException("the archive is cut off: expected a last line that says what it holds");
        } catch (JacksonException e) {
            throw new IOException("the archive cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private void add(Map<String, Object> line) {
        boolean isNode = line.get("node") instanceof Map<?, ?>;
        if (!isNode && relationships == 0 && !waiting.isEmpty()) {
            flush("create-nodes"); // all ends are there before the first relationship
        }
        if (line.get(isNode ? "node" : "relationship") instanceof Map<?, ?> row) {
            waiting.add(row);
            nodes += isNode ? 1 : 0;
            relationships += isNode ? 0 : 1;
        } else {
            throw new ImportException.Inconsistent(
                    "expected a node or a relationship on each line of an archive, got " + line.keySet());
        }
        if (waiting.size() == BATCH) {
            flush(isNode ? "create-nodes" : "create-relationships");
        }
    }

    private void flush(String statement) {
        Rows rows = write(statement, Map.of("rows", List.copyOf(waiting)));
        if (statement.equals("create-relationships")
                && !Long.valueOf(waiting.size()).equals(rows.rows().getFirst().get("created"))) {
            throw new ImportException.Inconsistent(
                    "expected both ends of each relationship in the archive, got one without");
        }
        waiting.clear();
        progress.say(nodes + " nodes, " + relationships + " relationships");
    }

    private Content finish(Map<?, ?> end) {
        if (!waiting.isEmpty()) {
            flush(relationships == 0 ? "create-nodes" : "create-relationships");
        }
        var content = new Content(nodes, relationships, Digest.of(graph));
        if (!content.digest().equals(end.get("digest"))) {
            throw new ImportException.Inconsistent("expected the digest " + end.get("digest") + ", got "
                    + content.digest() + "; the graph is not to be used");
        }
        write("end", Map.of());
        return content;
    }

    private void clear() {
        while (!state(graph, "empty")) {
            write("clear", Map.of("limit", (long) BATCH));
        }
    }

    private Rows write(String name, Map<String, ? extends @Nullable Object> parameters) {
        return graph.write(LIMITS, session -> session.run(statement(name, parameters)));
    }

    private static boolean state(Graph graph, String column) {
        return Boolean.TRUE.equals(state(graph).get(column));
    }

    private static Map<String, @Nullable Object> state(Graph graph) {
        return graph.read(
                LIMITS,
                session -> session.run(statement("state", Map.of())).rows().getFirst());
    }

    private static Statement statement(String name, Map<String, ? extends @Nullable Object> parameters) {
        return new Statement(CypherFiles.one("archive/" + name + ".cypher").text(), new LinkedHashMap<>(parameters));
    }
}
