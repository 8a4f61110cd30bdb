package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphqlQueryTest {

    @Test
    void readsAliasesArgumentsAndSelections() {
        List<GraphqlField> fields = GraphqlQuery.parse("""
                query Storage($p: ID!, $max: Int = 3) { # two at once
                  n0: namespace(fullPath: $p) { id rootStorageStatistics { size: storageSize } }
                  n1: namespace(fullPath: "a\\"b", list: [1, 2.5, true, null, ENUM], o: {k: $max}) { id }
                }
                """, Map.of("p", "brightwater-studio"));

        assertThat(fields).extracting(GraphqlField::key).containsExactly("n0", "n1");
        assertThat(fields.get(0).argument("fullPath")).isEqualTo("brightwater-studio");
        assertThat(fields.get(0).selection().get(1).selection().get(0).name()).isEqualTo("storageSize");
        assertThat(fields.get(1).argument("fullPath")).isEqualTo("a\"b");
        assertThat(fields.get(1).argument("o")).isEqualTo("{k=3}");
        assertThat(fields.get(0).size()).isEqualTo(4);
    }

    @Test
    void spreadsFragments() {
        List<GraphqlField> fields = GraphqlQuery.parse("""
                { namespace(fullPath: "a") { ...Sizes ... on Namespace { path } } }
                fragment Sizes on Namespace { id storageSizeLimit }
                """, Map.of());

        assertThat(fields.get(0).selection())
                .extracting(GraphqlField::name)
                .containsExactly("id", "storageSizeLimit", "path");
    }

    @Test
    void saysWhereADocumentBreaks() {
        assertThatThrownBy(() -> GraphqlQuery.parse("{\n  namespace(fullPath: ) { id } }", Map.of()))
                .hasMessageContaining("Parse error on \")\" at [2, 23]");
        assertThatThrownBy(() -> GraphqlQuery.parse("{ namespace { id }", Map.of()))
                .hasMessageContaining("Unexpected end of document");
        assertThatThrownBy(() -> GraphqlQuery.parse("{ a ; b }", Map.of())).hasMessageContaining("\";\" at [1, 5]");
    }

    @Test
    void refusesWhatItWouldHaveToGuess() {
        assertThatThrownBy(() -> GraphqlQuery.parse("{ id @skip(if: true) }", Map.of()))
                .isInstanceOf(GraphqlSyntaxException.class);
        assertThatThrownBy(() -> GraphqlQuery.parse("query A { id } query B { id }", Map.of()))
                .hasMessageContaining("operation name is required");
        assertThatThrownBy(() -> GraphqlQuery.parse("{ a { ...Missing } }", Map.of()))
                .hasMessageContaining("Missing");
        assertThatThrownBy(() -> GraphqlQuery.parse("query($p: ID!) { a(b: $p) }", Map.of()))
                .hasMessageContaining("$p");
        assertThatThrownBy(() -> GraphqlQuery.parse("{ ...A } fragment A on B { ...A }", Map.of()))
                .hasMessageContaining("depth");
    }
}
