package org.buyergraph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;

/** Whoever is to stop using something is told what to use instead. */
class DeprecationsTest {
    @Test
    void whateverIsDeprecatedSaysWhatToDo() {
        assertThat(SchemaFiles.all().stream()
                        .map(SchemaFiles::read)
                        .map(text -> new SchemaParser().parse(text))
                        .flatMap(file -> Deprecations.unreasoned(file).stream()))
                .isEmpty();
    }

    @Test
    void noReasonAndNoSentenceAreFound() {
        String schema = """
                type Query {
                  old: Int @deprecated
                  older: Int @deprecated(reason: "old")
                  oldest(by: Int @deprecated): Int @deprecated(reason: "Use new.")
                  given(order: Order): Int
                }
                extend type Query { ancient: Int @deprecated }
                enum Kind { A  B @deprecated(reason: "") }
                input Order { by: Int @deprecated(reason: " ") }
                """;

        assertThat(Deprecations.unreasoned(new SchemaParser().parse(schema)))
                .containsExactlyInAnyOrder(
                        "Query.old", "Query.older", "Query.oldest(by:)", "Query.ancient", "Kind.B", "Order.by");
    }
}
