// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.export.GraphFormat;
import org.entente.export.Links;
import org.entente.query.Answer;
import org.entente.query.Column;
import org.entente.query.GraphAddress;
import org.entente.query.GraphQuestion;
import org.entente.query.GraphReader;
import org.entente.query.GraphRunner;
import org.entente.query.GraphShape;
import org.entente.query.Query;
import org.entente.query.QueryRunner;
import org.entente.query.Question;
import org.entente.query.ValueType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Sends a graph in a format for graph tools. As with an answer, a failure before the first byte has gone
/// out is a problem, and after it the connection is cut.
@Component
final class Drawing {
    private final GraphRunner graphs;
    private final QueryRunner runner;
    private final EntityTags tags;

    Drawing(GraphRunner graphs, QueryRunner runner, EntityTags tags) {
        this.graphs = graphs;
        this.runner = runner;
        this.tags = tags;
    }

    /// Sends the graph or a part of it.
    ///
    /// @param arguments what [GraphQuestion#of] takes
    /// @param file how the file is called, without its ending
    void graph(
            Map<String, List<String>> arguments,
            GraphFormat format,
            String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var question = GraphQuestion.of(arguments, graphs.today());
        GraphAddress address = Links.graph(service(request), question, format.name());
        send(
                reader -> graphs.read(question, address, reader),
                new GraphResponse(
                        request, response, format, tags, address.permalink() + "|" + question.dataVersion(), file),
                request);
    }

    /// Sends the facts of an answer.
    ///
    /// @param file how the file is called, without its ending; null for the name of the query
    void answer(
            Question question,
            GraphShape shape,
            GraphFormat format,
            @Nullable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Query query = runner.queries().get(question.query());
        if (!isDrawn(query)) {
            throw new Problem(
                    ProblemKind.NOT_ACCEPTABLE,
                    "query '" + query.name() + "' names no facts or things, so there is no graph to draw; it comes as "
                            + String.join(", ", Negotiation.rowFormats()));
        }
        Answer answer = runner.ask(question);
        GraphAddress address = Links.graph(service(request), answer.head(), shape, format.name());
        send(
                reader -> graphs.read(
                        answer.head(),
                        ids(answer, ValueType.FACT),
                        ids(answer, ValueType.THING),
                        answer.truncated(),
                        shape,
                        address,
                        reader),
                new GraphResponse(
                        request,
                        response,
                        format,
                        tags,
                        answer.head().identity() + "|" + answer.head().after() + "|" + address.permalink(),
                        file == null ? query.name() : file),
                request);
    }

    /// {@return how the graph is to be drawn}
    ///
    /// @param asked the parameters that say so are taken out
    static GraphShape shape(Map<String, List<String>> asked) {
        var shape = GraphShape.of(asked);
        GraphShape.PARAMETERS.forEach(parameter -> asked.remove(parameter.name()));
        return shape;
    }

    private static String service(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }

    /// {@return whether the rows of a query name facts or things}
    static boolean isDrawn(Query query) {
        return query.columns().stream()
                .anyMatch(column -> column.type() == ValueType.FACT || column.type() == ValueType.THING);
    }

    private static void send(Consumer<GraphReader> graph, GraphResponse response, HttpServletRequest request)
            throws IOException {
        Place.streams(request);
        try {
            graph.accept(response);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            if (response.isGone()) {
                throw new CutOff(e);
            }
            throw e;
        }
    }

    private static Set<String> ids(Answer answer, ValueType type) {
        var ids = new LinkedHashSet<String>();
        for (Column column : answer.head().query().columns()) {
            if (column.type() == type) {
                answer.rows().stream()
                        .map(row -> row.get(column.name()))
                        .filter(id -> id != null)
                        .forEach(id -> ids.add(id.toString()));
            }
        }
        return ids;
    }
}
