package org.buyergraph.salesforce;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One query of the shapes that a gateway sends. Names are as written: the org knows them without regard to case.
 *
 * @param either whether one condition is enough
 */
record StubSoqlQuery(
        List<String> select,
        String from,
        List<Condition> where,
        boolean either,
        List<Order> orderBy,
        OptionalInt limit) {

    StubSoqlQuery {
        select = List.copyOf(select);
        where = List.copyOf(where);
        orderBy = List.copyOf(orderBy);
    }

    Stream<Literal> literals() {
        return where.stream().flatMap(Condition::literals);
    }

    enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        DATE,
        INSTANT,
        NULL
    }

    /** A value as written; a string is still escaped, since LIKE reads escapes that others refuse. */
    record Literal(Kind kind, String written) {}

    sealed interface Condition {
        String field();

        Stream<Literal> literals();
    }

    /** {@code field IN (...)}, and {@code field = value} as a list of one. */
    record AnyOf(String field, List<Literal> values) implements Condition {
        AnyOf {
            values = List.copyOf(values);
        }

        @Override
        public Stream<Literal> literals() {
            return values.stream();
        }
    }

    record Like(String field, Literal pattern) implements Condition {
        @Override
        public Stream<Literal> literals() {
            return Stream.of(pattern);
        }
    }

    record Order(String field, boolean descending, boolean nullsLast) {}
}
