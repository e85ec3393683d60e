// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a graph was asked for, and how, so that a file leads back to its evidence wherever it is opened.
///
/// @param service the address of the service without a slash at its end, such as `http://localhost:8080`;
///     empty if it was not asked over HTTP
/// @param path of the address that asks the same again, with its parameters
/// @param query the name of the query; `graph` for the graph itself
/// @param arguments with which arguments, as text, by parameter
public record GraphAddress(String service, String path, String query, Map<String, List<String>> arguments) {
    /// {@return the address that asks the same again}
    public String permalink() {
        return service + path;
    }

    /// {@return the same, to be asked again about the data as it is now}
    GraphAddress at(String dataVersion) {
        return path.contains("dataVersion=") || path.contains("after=")
                ? this
                : new GraphAddress(
                        service,
                        path + "&dataVersion="
                                + URLEncoder.encode(dataVersion, StandardCharsets.UTF_8)
                                        .replace("%3A", ":"),
                        query,
                        arguments);
    }

    String evidence(String fact) {
        return service + "/api/facts/"
                + Stream.of(fact.split("/", -1))
                        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("%3A", ":"))
                        .collect(Collectors.joining("/"));
    }
}
