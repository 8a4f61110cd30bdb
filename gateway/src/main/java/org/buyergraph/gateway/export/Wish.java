package org.buyergraph.gateway.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.gateway.export.Export.Parameter;
import org.buyergraph.gateway.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a client wants, as its address says.
 *
 * @param arguments variables of the document, but for the place to go on from
 * @param after null from the start
 */
record Wish(Map<String, Object> arguments, @Nullable String after) {
    private static final String AFTER = "after";

    /** @param ofPath what the path says */
    static Wish of(Export export, Map<String, String> ofPath, Map<String, List<String>> given) {
        Map<String, Parameter> known =
                export.parameters().stream().collect(Collectors.toMap(Parameter::name, parameter -> parameter));
        if (!Stream.concat(Stream.of(AFTER), known.keySet().stream()).toList().containsAll(given.keySet())) {
            String names = known.keySet().stream().sorted().collect(Collectors.joining(", "));
            throw ExportProblem.badInput(
                    "There is a parameter that is none of this export. It takes %s and after.".formatted(names));
        }
        Map<String, Object> arguments = new HashMap<>(ofPath);
        Map<String, Object> filter = new TreeMap<>();
        for (Parameter parameter : export.parameters()) {
            List<String> values = given.get(parameter.name());
            if (values != null) {
                (parameter.ofFilter() ? filter : arguments).put(parameter.name(), read(parameter, values));
            }
        }
        if (!filter.isEmpty()) { // an empty one is another list's, to its cursors
            arguments.put("filter", filter);
        }
        List<String> after = given.get(AFTER);
        return new Wish(arguments, after == null ? null : CsvCell.unguarded(once(AFTER, after)));
    }

    private static Object read(Parameter parameter, List<String> values) {
        return switch (parameter.form()) {
            case TEXT -> once(parameter.name(), values);
            case NUMBER -> number(parameter.name(), once(parameter.name(), values));
            case TEXTS -> values;
        };
    }

    private static String once(String name, List<String> values) {
        String value = Objects.requireNonNullElse(values.get(0), ""); // a name alone has none
        if (values.size() != 1 || value.isEmpty()) {
            throw ExportProblem.badInput("Give %s once, with a value, or leave it out.".formatted(name));
        }
        return value;
    }

    private static int number(String name, String value) {
        if (!value.matches("-?[0-9]{1,9}")) {
            throw ExportProblem.badInput("Give %s as a whole number.".formatted(name));
        }
        return Integer.parseInt(value);
    }

    /** @param last the cursor of the last entry that the client has; null where it has none */
    Map<String, Object> variables(@Nullable String last) {
        Map<String, Object> variables = new HashMap<>(arguments);
        variables.put("first", PageRequest.MOST);
        if (last != null) {
            variables.put(AFTER, last);
        }
        return variables;
    }
}
