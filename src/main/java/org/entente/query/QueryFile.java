// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.Hash;
import org.entente.graph.CypherFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a query file: the leading run of `//` lines is YAML, each YAML line one line of the file.
final class QueryFile {
    private record Header(
            @Nullable String title,
            @Nullable String description,
            @Nullable Map<String, @Nullable ParameterHeader> parameters,
            @Nullable Map<String, @Nullable ColumnHeader> columns,
            @Nullable List<@Nullable String> procedures,
            @Nullable String cut) {}

    private record ColumnHeader(
            @Nullable String type, @Nullable String description) {}

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;
    private static final int VERSION_LENGTH = 12;

    /// What may be asked of every query beside its parameters; over REST they share one name space.
    private static final Set<String> RESERVED =
            Set.of("format", "after", "dataVersion", "deadline", "fold", "aggregate", "version", "file");

    private final CypherFile file;
    private final List<String> faults;

    private QueryFile(CypherFile file, List<String> faults) {
        this.file = file;
        this.faults = faults;
    }

    /// Reads a file; what is wrong is added to the faults as `path:line: expected …, got …`.
    static Optional<Query> read(CypherFile file, List<String> faults) {
        int before = faults.size();
        Query query = new QueryFile(file, faults).query();
        return faults.size() == before && query != null ? Optional.of(query) : Optional.empty();
    }

    private @Nullable Query query() {
        if (!file.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            fault(1, "a name such as pledges-by-country", "'" + file.name() + "'");
        }
        String yaml = file.text()
                .lines()
                .takeWhile(line -> line.startsWith("//"))
                .map(line -> line.substring(2).replaceFirst("^ ", ""))
                .collect(Collectors.joining("\n"));
        if (yaml.isBlank()) {
            fault(1, "a header of // lines with title, description, parameters and columns", "none");
            return null;
        }
        @Nullable Header header;
        try {
            header = YAML.readValue(yaml, Header.class);
        } catch (JacksonException e) {
            YamlFault fault = YamlFault.of(e, file.text().lines().toList());
            fault(fault.line(), fault.expected(), fault.got());
            return null;
        }
        if (header == null) {
            fault(1, "a header in YAML with title, description, parameters and columns", "none");
            return null;
        }
        String title = required("title:", "a title", header.title());
        String description = required("description:", "a description", header.description());
        List<Column> columns = columns(header.columns());
        return new Query(
                file.name(),
                title,
                description,
                parameters(header.parameters()),
                columns,
                procedures(header.procedures()),
                cut(header.cut(), columns),
                file.text(),
                file.path(),
                Hash.of(file.text()).substring(0, VERSION_LENGTH));
    }

    private List<Parameter> parameters(@Nullable Map<String, @Nullable ParameterHeader> headers) {
        var parameters = new ArrayList<Parameter>();
        if (headers == null) {
            return parameters;
        }
        headers.forEach((name, header) -> parameter(name, header).ifPresent(parameters::add));
        if (headers.containsKey("asOf") != headers.containsKey("knownBy")) {
            fault(line("parameters:"), "both clocks, asOf and knownBy, of type day with default today, or none", "one");
        }
        return parameters;
    }

    private Optional<Parameter> parameter(String name, @Nullable ParameterHeader header) {
        int line = line("  " + name + ":");
        if (!name.matches("[a-z][A-Za-z0-9]*") || RESERVED.contains(name)) {
            fault(
                    line,
                    "a parameter name such as beneficiary, and none of "
                            + RESERVED.stream().sorted().collect(Collectors.joining(", ")),
                    "'" + name + "'");
        }
        if (header == null) {
            fault(line, "a type and a description of parameter '" + name + "'", "none");
            return Optional.empty();
        }
        String description = header.description();
        if (description == null || description.isBlank()) {
            fault(line, "a description of parameter '" + name + "'", "none");
        }
        Optional<ValueType> type = ValueType.ofParameter(String.valueOf(header.type()));
        if (type.isEmpty()) {
            fault(
                    line,
                    "a type of parameter '" + name + "' out of " + ValueType.parameterWords(),
                    "'" + header.type() + "'");
            return Optional.empty();
        }
        int before = faults.size();
        new ParameterRules(name, type.get(), header, (expected, got) -> fault(line, expected, got)).check();
        return faults.size() == before
                ? Optional.of(parameter(name, type.get(), description, header, line))
                : Optional.empty();
    }

    private Parameter parameter(
            String name, ValueType type, @Nullable String description, ParameterHeader header, int line) {
        var parameter = new Parameter(
                name,
                type,
                String.valueOf(description),
                header.required(),
                header.defaultText(),
                header.example(),
                header.minimum(),
                header.maximum(),
                header.choicesGiven(),
                header.kindsGiven());
        for (String text : Stream.of(Optional.ofNullable(header.defaultText()), Optional.ofNullable(header.example()))
                .flatMap(Optional::stream)
                .toList()) {
            try {
                parameter.value(file.name(), text, ANY_DAY);
            } catch (QueryException.BadArgument e) {
                fault(line, "a default and an example that can be used", String.valueOf(e.getMessage()));
            }
        }
        return parameter;
    }

    private List<Column> columns(@Nullable Map<String, @Nullable ColumnHeader> headers) {
        var columns = new ArrayList<Column>();
        if (headers == null || headers.isEmpty()) {
            fault(line("columns:"), "columns", "none");
            return columns;
        }
        headers.forEach((name, header) -> column(name, header).ifPresent(columns::add));
        return columns;
    }

    private Optional<Column> column(String name, @Nullable ColumnHeader header) {
        int line = columnLine(name);
        if (header == null) {
            fault(line, "a type and a description of column '" + name + "'", "none");
            return Optional.empty();
        }
        String description = header.description();
        if (description == null || description.isBlank()) {
            fault(line, "a description of column '" + name + "'", "none");
        }
        Optional<ValueType> type = ValueType.ofColumn(String.valueOf(header.type()));
        if (type.isEmpty()) {
            fault(line, "a type of column '" + name + "' out of " + ValueType.columnWords(), "'" + header.type() + "'");
        }
        return type.map(t -> new Column(name, t, String.valueOf(description)));
    }

    private List<String> procedures(@Nullable List<@Nullable String> names) {
        var procedures = new ArrayList<String>();
        for (String name : names == null ? List.<@Nullable String>of() : names) {
            if (name == null || !name.matches("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)+")) {
                fault(line("procedures:"), "names of procedures such as [gds.pageRank.stream]", "'" + name + "'");
            } else if (file.text().lines().noneMatch(line -> !line.startsWith("//") && line.contains(name))) {
                fault(line("procedures:"), "procedures that the query calls", "'" + name + "', which it does not");
            } else {
                procedures.add(name);
            }
        }
        return procedures;
    }

    private @Nullable String cut(@Nullable String name, List<Column> columns) {
        if (name != null && columns.stream().noneMatch(column -> column.name().equals(name) && column.isMark())) {
            fault(line("cut:"), "a column of type boolean or integer that says what was cut", "'" + name + "'");
        }
        return name;
    }

    private String required(String key, String expected, @Nullable String value) {
        if (value == null || value.isBlank()) {
            fault(line(key), expected, "none");
            return "";
        }
        return value;
    }

    /// {@return the first line of the header that begins so; 1 if none does}
    private int line(String beginning) {
        return lineAfter(0, beginning);
    }

    private int columnLine(String name) {
        return lineAfter(line("columns:") - 1, "  " + name + ":");
    }

    private int lineAfter(int start, String beginning) {
        List<String> lines = file.text().lines().toList();
        for (int i = start; i < lines.size(); i++) {
            if (lines.get(i).startsWith("// " + beginning)) {
                return i + 1;
            }
        }
        return 1;
    }

    private void fault(int line, String expected, String got) {
        faults.add(file.path() + ":" + line + ": expected " + expected + ", got " + got);
    }
}
