package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.buyergraph.gateway.golden.GoldenQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCacheTest {
    private static final GraphQLSchema SCHEMA = GoldenQuery.schema();

    /** Small ones, so that documents that break one can be read. */
    private static final LimitsProperties LIMITS = new LimitsProperties(2000, 100, 6, 20, 3, 4, 3, 1000, 50, false);

    private final DocumentCache documents =
            new DocumentCache(1000, new DocumentLimits(LIMITS), new WithoutBudget(), () -> SCHEMA);

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(" ".repeat(2000) + "{ __typename }", "2,014 characters; at most 2,000"),
                Arguments.of(repeated(101, "__typename "), "too long: at most 100"),
                Arguments.of("{ a" + "{ a ".repeat(6) + "}".repeat(7), "7 levels of fields; at most 6"),
                Arguments.of(
                        "{ ...A } fragment A on B { a { ...C } } fragment C on B { a{a{a{a{a{a}}}}} }", "7 levels"),
                Arguments.of("{ a {" + "b ".repeat(20) + "} }", "21 fields; at most 20"),
                Arguments.of(
                        "{ a {...A ...A} } fragment A on B { ...C ...C } fragment C on D { b c d e f }", "21 fields"),
                Arguments.of("{ a { b: a c: a d: a e: a } }", "4 aliases; at most 3"),
                Arguments.of("{ ...A ...B } fragment A on Q { b: a c: a} fragment B on Q { d: a e: a }", "4 aliases"),
                Arguments.of("{ a b c d e }", "5 root fields; at most 4"),
                Arguments.of("{ ...A e } fragment A on Q { a b c d }", "5 root fields"),
                Arguments.of("query @x { a @x @x @x }", "4 directives; at most 3"),
                Arguments.of("{ a } fragment A on B { " + "b ".repeat(21) + "}", "21 fields"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatBreaksALimitIsRefusedBeforeItIsChecked(String document, String reason) {
        PreparsedDocumentEntry entry = read(document, Map.of());

        assertThat(entry.getErrors()).singleElement().satisfies(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "QUERY_TOO_COMPLEX");
            assertThat(error.getMessage()).contains(reason);
        });
    }

    @Test
    void whatStaysWithinThemIsTaken() {
        assertThat(errors("{ account(by: {number: \"A\"}) { a: name b: name c: name } }", Map.of()))
                .isEmpty();
    }

    @Test
    void aFragmentInACircleIsNoDocument() {
        PreparsedDocumentEntry entry =
                read("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", Map.of());

        assertThat(entry.getErrors()).singleElement().satisfies(error -> assertThat(error.getExtensions())
                .containsEntry("code", "BAD_USER_INPUT"));
    }

    /** Expanded, it would have two to the power of thirty fields. */
    @Test
    void fragmentsThatDoubleEachOtherAreCountedNotExpanded() {
        DocumentCache roomy = new DocumentCache(1000, new DocumentLimits(wide()), new WithoutBudget(), () -> SCHEMA);
        String bomb = IntStream.range(0, 30)
                .mapToObj(i -> "fragment F" + i + " on Query { ...F" + (i + 1) + " ...F" + (i + 1) + " }")
                .collect(Collectors.joining(" ", "{ ...F0 } ", " fragment F30 on Query { __typename }"));

        assertThat(roomy.getDocumentAsync(input(bomb, Map.of()), none()).join().getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage()).contains("fields; at most 1,000"));
    }

    @Test
    void fullPagesInFullPagesAreTooMuch() {
        assertThat(errors(
                        "{ accounts(search: {text: \"x\"}) { hits { account { invoices(first: 100) { nodes { items(first: 20) { nodes { number } } } } } } } }",
                        Map.of()))
                .hasSize(1);
    }

    @Test
    void pagesAreCountedByTheVariablesOfEachRequest() {
        String document = "query($n: Int!, $m: Int = 2) { account(by: {number: \"A\"}) {"
                + " invoices(first: $n) { nodes { items(last: $m) { nodes { __typename } } } } } }";

        assertThat(errors(document, Map.of("n", 100))).isEmpty();
        assertThat(errors(document, Map.of("n", 100, "m", 100)))
                .singleElement()
                .asString()
                .contains("objects");
        assertThat(errors(document, Map.of("n", 100))).isEmpty();
    }

    @Test
    void idsAreCounted() {
        DocumentCache roomy = new DocumentCache(1000, new DocumentLimits(wide()), new WithoutBudget(), () -> SCHEMA);
        Map<String, Object> ids =
                Map.of("ids", IntStream.range(0, 1001).mapToObj(String::valueOf).toList());

        assertThat(roomy.getDocumentAsync(input("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids), none())
                        .join()
                        .getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage()).contains("1,001 objects"));
    }

    @Test
    void largeVariablesAreRefusedAlsoOfAKnownDocument() {
        String document = "query($n: String) { account(by: {number: $n}) { name } }";

        assertThat(errors(document, Map.of("n", "x".repeat(40)))).isEmpty();
        assertThat(errors(document, Map.of("n", "x".repeat(60))))
                .singleElement()
                .asString()
                .contains("characters of variables");
        assertThat(errors(document, Map.of("n", List.of(Map.of("a", "x".repeat(60))))))
                .hasSize(1);
    }

    @Test
    void aDocumentIsReadOnceAndARefusedOneIsNotRemembered() {
        String good = "{ __typename }";

        assertThat(read(good, Map.of())).isSameAs(read(good, Map.of()));
        assertThat(read("{ nothing }", Map.of())).isNotSameAs(read("{ nothing }", Map.of()));
        assertThat(documents.size()).isEqualTo(1);
    }

    private static LimitsProperties wide() {
        return new LimitsProperties(50_000, 10_000, 100, 1000, 1000, 1000, 1000, 1000, 10_000, false);
    }

    private List<?> errors(String document, Map<String, Object> variables) {
        PreparsedDocumentEntry entry = read(document, variables);
        return entry.hasErrors() ? entry.getErrors() : List.of();
    }

    /** Whoever follows an address, or fetches it ahead, changes nothing. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatOnlyReadsExecutesNothingButQueries(boolean readsOnly) {
        GraphQLSchema shop = UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse("type Query { plans: Int } type Mutation { buy: Int }"));
        DocumentCache documentsOfShop =
                new DocumentCache(1000, new DocumentLimits(LIMITS), new WithoutBudget(), () -> shop);

        for (String document :
                List.of("mutation { buy }", "query A { plans } mutation B { buy }", "mutation { buy }")) {
            ExecutionInput input = ExecutionInput.newExecutionInput(document)
                    .operationName(document.startsWith("query") ? "A" : null)
                    .graphQLContext(context -> context.of(PublicFields.READS_ONLY, readsOnly))
                    .build();
            assertThat(documentsOfShop.getDocumentAsync(input, none()).join().hasErrors())
                    .as(document)
                    .isEqualTo(readsOnly);
        }
        assertThat(documentsOfShop
                        .getDocumentAsync(input("{ plans }", Map.of()), none())
                        .join()
                        .hasErrors())
                .isFalse();
    }

    private PreparsedDocumentEntry read(String document, Map<String, Object> variables) {
        return documents.getDocumentAsync(input(document, variables), none()).join();
    }

    private static ExecutionInput input(String document, Map<String, Object> variables) {
        return ExecutionInput.newExecutionInput(document).variables(variables).build();
    }

    private static Function<ExecutionInput, PreparsedDocumentEntry> none() {
        return input -> {
            throw new AssertionError("The engine reads without limits");
        };
    }

    private static String repeated(int times, String text) {
        return "{" + text.repeat(times) + "}";
    }
}
