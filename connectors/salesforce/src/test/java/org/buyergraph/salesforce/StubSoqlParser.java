package org.buyergraph.salesforce;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.buyergraph.salesforce.StubSoqlQuery.AnyOf;
import org.buyergraph.salesforce.StubSoqlQuery.Condition;
import org.buyergraph.salesforce.StubSoqlQuery.Kind;
import org.buyergraph.salesforce.StubSoqlQuery.Like;
import org.buyergraph.salesforce.StubSoqlQuery.Literal;
import org.buyergraph.salesforce.StubSoqlQuery.Order;

/**
 * Reads {@code SELECT list FROM object [WHERE condition AND ... | OR ...] [ORDER BY ...] [LIMIT n]}.
 *
 * <p>Whatever else SOQL knows (AND beside OR, functions, sub-queries, aliases, OFFSET) is refused as malformed: a query shape that
 * nobody has tried on the vendor must not pass by accident.
 */
final class StubSoqlParser {

    private static final int LONGEST = 100_000;
    private static final Set<String> RESERVED =
            Set.of("SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "IN", "LIKE", "ORDER", "BY", "LIMIT", "NULLS");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");

    private final StubSoqlTokens tokens;

    private StubSoqlParser(String soql) {
        tokens = new StubSoqlTokens(soql);
    }

    static StubSoqlQuery parse(String soql) {
        if (soql.length() > LONGEST) {
            throw StubApiError.malformedQuery("SOQL statements cannot be longer than 100000 characters.");
        }
        return new StubSoqlParser(soql).query();
    }

    private StubSoqlQuery query() {
        tokens.require("SELECT");
        List<String> select = select();
        tokens.require("FROM");
        String from = field();
        List<Condition> where = new ArrayList<>();
        boolean either = tokens.takeIf("WHERE") && conditions(where);
        List<Order> orderBy = tokens.takeIf("ORDER") ? orderBy() : List.of();
        OptionalInt limit = tokens.takeIf("LIMIT") ? OptionalInt.of(count()) : OptionalInt.empty();
        if (tokens.peek().kind() != StubSoqlTokens.Kind.END) {
            throw tokens.unexpected();
        }
        return new StubSoqlQuery(select, from, where, either, orderBy, limit);
    }

    private List<String> select() {
        List<String> fields = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        do {
            String field = field();
            if (!seen.add(field.toLowerCase(Locale.ROOT))) {
                throw StubApiError.malformedQuery("duplicate field selected: " + field);
            }
            fields.add(field);
        } while (tokens.takeIf(","));
        return fields;
    }

    /** Whether one of them is enough. */
    private boolean conditions(List<Condition> conditions) {
        conditions.add(condition());
        boolean either = tokens.peek().text().equalsIgnoreCase("OR");
        while (tokens.takeIf(either ? "OR" : "AND")) {
            conditions.add(condition());
        }
        return either;
    }

    private Condition condition() {
        String field = field();
        if (tokens.takeIf("=")) {
            return new AnyOf(field, List.of(value()));
        }
        if (tokens.takeIf("IN")) {
            return new AnyOf(field, values());
        }
        tokens.require("LIKE");
        Literal pattern = literal();
        if (pattern.kind() != Kind.STRING) {
            throw tokens.unexpected();
        }
        StubSoqlStrings.pattern(pattern.written());
        return new Like(field, pattern);
    }

    private List<Literal> values() {
        List<Literal> values = new ArrayList<>();
        tokens.require("(");
        do {
            values.add(value());
        } while (tokens.takeIf(","));
        tokens.require(")");
        return values;
    }

    /** A string outside LIKE knows fewer escapes: one that is wrong there makes the query malformed, not empty. */
    private Literal value() {
        Literal literal = literal();
        if (literal.kind() == Kind.STRING) {
            StubSoqlStrings.text(literal.written());
        }
        return literal;
    }

    private Literal literal() {
        StubSoqlTokens.Token token = tokens.peek();
        Kind kind =
                switch (token.kind()) {
                    case STRING -> Kind.STRING;
                    case NUMBER -> numeric(token.text());
                    case NAME -> named(token.text());
                    default -> throw tokens.unexpected();
                };
        tokens.take();
        String text = token.text();
        return new Literal(kind, kind == Kind.STRING ? text.substring(1, text.length() - 1) : text);
    }

    private Kind numeric(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Kind.NUMBER;
        }
        if (DATE.matcher(text).matches()) {
            return Kind.DATE;
        }
        if (INSTANT.matcher(text).matches()) {
            return Kind.INSTANT;
        }
        throw tokens.unexpected();
    }

    private Kind named(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "false" -> Kind.BOOLEAN;
            case "null" -> Kind.NULL;
            default -> throw tokens.unexpected();
        };
    }

    private List<Order> orderBy() {
        tokens.require("BY");
        List<Order> orders = new ArrayList<>();
        do {
            orders.add(order());
        } while (tokens.takeIf(","));
        return orders;
    }

    private Order order() {
        String field = field();
        boolean descending = tokens.takeIf("DESC");
        if (!descending) {
            tokens.takeIf("ASC");
        }
        return new Order(field, descending, tokens.takeIf("NULLS") && nullsLast());
    }

    private boolean nullsLast() {
        if (tokens.takeIf("LAST")) {
            return true;
        }
        tokens.require("FIRST");
        return false;
    }

    private int count() {
        String text = tokens.peek().text();
        if (!text.matches("\\d{1,9}")) {
            throw tokens.unexpected();
        }
        tokens.take();
        return Integer.parseInt(text);
    }

    private String field() {
        if (RESERVED.contains(tokens.peek().text().toUpperCase(Locale.ROOT))) {
            throw tokens.unexpected();
        }
        return tokens.name();
    }
}
