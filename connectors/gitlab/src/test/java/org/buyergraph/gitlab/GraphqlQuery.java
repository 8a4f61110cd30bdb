package org.buyergraph.gitlab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the part of GraphQL that a client of the two vendors may send: one operation, variables, aliases, nested
 * selections and fragments. Directives and several operations in one document are refused rather than guessed at.
 */
final class GraphqlQuery {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final GraphqlTokens tokens;
    private final Map<String, @Nullable Object> variables;
    private final Map<String, List<Selected>> fragments = new HashMap<>();

    /** A selection before its fragments are known: a field or the name of a fragment. */
    private record Selected(
            @Nullable GraphqlField field,
            List<Selected> below,
            @Nullable String fragment) {}

    private GraphqlQuery(String document, Map<String, @Nullable Object> variables) {
        this.tokens = new GraphqlTokens(document);
        this.variables = new HashMap<>(variables);
    }

    /** The top fields of the document's only operation. */
    static List<GraphqlField> parse(String document, Map<String, @Nullable Object> variables) {
        return new GraphqlQuery(document, variables).operation();
    }

    private List<GraphqlField> operation() {
        List<Selected> operation = null;
        while (!tokens.isAtEnd()) {
            if (tokens.takeIf("fragment")) {
                String name = tokens.takeName();
                typeCondition();
                fragments.put(name, selectionSet());
            } else if (operation == null) {
                operation = anOperation();
            } else {
                throw new GraphqlSyntaxException("An operation name is required");
            }
        }
        if (operation == null) {
            throw new GraphqlSyntaxException("Unexpected end of document");
        }
        return resolve(operation, 0);
    }

    private List<Selected> anOperation() {
        if (!tokens.peek().equals("{")) {
            String kind = tokens.takeName();
            if (!kind.equals("query") && !kind.equals("mutation")) {
                throw new GraphqlSyntaxException("Parse error on \"" + kind + "\" at [1, 1]");
            }
            if (!tokens.peek().equals("(") && !tokens.peek().equals("{")) {
                tokens.takeName();
            }
            variableDefinitions();
        }
        return selectionSet();
    }

    private void variableDefinitions() {
        if (!tokens.takeIf("(")) {
            return;
        }
        while (!tokens.takeIf(")")) {
            tokens.expect("$");
            String name = tokens.takeName();
            tokens.expect(":");
            boolean isRequired = type();
            if (tokens.takeIf("=")) {
                Object value = value();
                variables.putIfAbsent(name, value);
            } else if (isRequired && variables.get(name) == null) {
                throw new GraphqlSyntaxException("Variable $" + name + " of type ID! was provided invalid value");
            }
        }
    }

    /** Steps over a type; true when it must not be null. */
    private boolean type() {
        if (tokens.takeIf("[")) {
            type();
            tokens.expect("]");
        } else {
            tokens.takeName();
        }
        return tokens.takeIf("!");
    }

    private List<Selected> selectionSet() {
        tokens.expect("{");
        List<Selected> selection = new ArrayList<>();
        while (!tokens.takeIf("}")) {
            selection.add(tokens.takeIf("...") ? spread() : field());
        }
        return selection;
    }

    private Selected spread() {
        if (tokens.peek().equals("on") || tokens.peek().equals("{")) {
            if (tokens.peek().equals("on")) {
                typeCondition();
            }
            return new Selected(null, selectionSet(), null);
        }
        return new Selected(null, List.of(), tokens.takeName());
    }

    private void typeCondition() {
        tokens.expect("on");
        tokens.takeName();
    }

    private Selected field() {
        int line = tokens.line();
        int column = tokens.column();
        String key = tokens.takeName();
        String name = tokens.takeIf(":") ? tokens.takeName() : key;
        Map<String, @Nullable Object> arguments = arguments();
        List<Selected> below = tokens.peek().equals("{") ? selectionSet() : List.of();
        return new Selected(new GraphqlField(key, name, arguments, List.of(), line, column), below, null);
    }

    private Map<String, @Nullable Object> arguments() {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        if (tokens.takeIf("(")) {
            while (!tokens.takeIf(")")) {
                String name = tokens.takeName();
                tokens.expect(":");
                arguments.put(name, value());
            }
        }
        return arguments;
    }

    private @Nullable Object value() {
        if (tokens.takeIf("$")) {
            String name = tokens.takeName();
            return variables.get(name);
        }
        if (tokens.takeIf("[")) {
            List<@Nullable Object> values = new ArrayList<>();
            while (!tokens.takeIf("]")) {
                values.add(value());
            }
            return values;
        }
        if (tokens.takeIf("{")) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            while (!tokens.takeIf("}")) {
                String name = tokens.takeName();
                tokens.expect(":");
                values.put(name, value());
            }
            return values;
        }
        return scalar();
    }

    private @Nullable Object scalar() {
        return switch (tokens.peek()) {
            case "true", "false", "null" -> JSON.readValue(tokens.take(), Object.class);
            default ->
                tokens.peek().matches("[-\"\\d].*") ? JSON.readValue(tokens.take(), Object.class) : tokens.takeName();
        };
    }

    private List<GraphqlField> resolve(List<Selected> selection, int depth) {
        if (depth > 20) {
            throw new GraphqlSyntaxException("Query has depth of " + depth + ", which exceeds max depth of 20");
        }
        List<GraphqlField> fields = new ArrayList<>();
        for (Selected each : selection) {
            GraphqlField field = each.field();
            if (field == null) {
                fields.addAll(resolve(below(each), depth + 1));
            } else {
                fields.add(new GraphqlField(
                        field.key(),
                        field.name(),
                        field.arguments(),
                        resolve(each.below(), depth + 1),
                        field.line(),
                        field.column()));
            }
        }
        return fields;
    }

    private List<Selected> below(Selected spread) {
        if (spread.fragment() == null) {
            return spread.below();
        }
        List<Selected> fragment = fragments.get(spread.fragment());
        if (fragment == null) {
            throw new GraphqlSyntaxException("Fragment " + spread.fragment() + " was used, but not defined");
        }
        return fragment;
    }
}
