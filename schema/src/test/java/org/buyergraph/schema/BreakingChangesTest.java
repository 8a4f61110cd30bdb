package org.buyergraph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BreakingChangesTest {
    private static final String SCHEMA = """
            schema { query: Query }
            directive @public on FIELD_DEFINITION
            directive @soon(within: Int) repeatable on FIELD | QUERY
            type Query {
              bill(number: ID!, since: Day, first: Int = 20): Bill
              search(by: SearchBy!, filter: Filter): [Result!]
              plans: [String!]! @public
            }
            interface Named { name: String! }
            type Bill implements Named { name: String!  lines: [Line!]  state: State!  total: Int }
            type Line { text: String }
            union Result = Bill | Line
            enum State { OPEN PAID }
            input Filter { states: [State!]  most: Int = 10 }
            input SearchBy { number: String  name: String }
            scalar Day @specifiedBy(url: "https://example.com/day")
            """;

    private static Arguments change(String from, String to, String... breaks) {
        return Arguments.of(from, to, breaks);
    }

    static Stream<Arguments> breaking() {
        return Stream.of(
                change("Line { text: String }", "Line { words: String }", "Line.text is gone"),
                change("total: Int", "total: String", "Bill.total was Int and is String"),
                change("state: State!", "state: State", "Bill.state was State! and is State"),
                change("lines: [Line!]", "lines: [Line]", "Bill.lines was [Line!] and is [Line]"),
                change("lines: [Line!]", "lines: Line", "Bill.lines was [Line!] and is Line"),
                change("since: Day, ", "", "Query.bill(since:) is gone"),
                change("since: Day", "since: Day!", "Query.bill(since:) took Day and takes Day!"),
                change("since: Day", "since: Int", "Query.bill(since:) took Day and takes Int"),
                change(
                        "first: Int = 20",
                        "first: Int = 50",
                        "Query.bill(first:) is 50 where it is not given, and was 20"),
                change(
                        "first: Int = 20",
                        "first: Int",
                        "Query.bill(first:) is nothing where it is not given, and was 20"),
                change("since: Day", "since: Day, until: Day!", "Query.bill(until:) is new and has to be given"),
                change("OPEN PAID", "OPEN", "State.PAID is gone"),
                change("= Bill | Line", "= Bill", "Result is never Line any more"),
                change("Bill implements Named", "Bill", "Bill is no Named any more"),
                change("{ states: [State!] ", "{", "Filter.states is gone"),
                change("states: [State!]", "states: [State!]!", "Filter.states took [State!] and takes [State!]!"),
                change("states: [State!]", "states: State", "Filter.states took [State!] and takes State"),
                change("most: Int = 10", "most: Int = 10 least: Int!", "Filter.least is new and has to be given"),
                change("most: Int = 10", "most: Int = 5", "Filter.most is 5 where it is not given, and was 10"),
                change("input SearchBy {", "input SearchBy @oneOf {", "SearchBy takes exactly one of its fields now"),
                change(
                        "example.com/day",
                        "example.com/other",
                        "Day is written in another way: https://example.com/other"),
                change(
                        "scalar Day @specifiedBy(url: \"https://example.com/day\")",
                        "enum Day { MONDAY }",
                        "Day is another kind of type"),
                change("[String!]! @public", "[String!]!", "Query.plans is no longer for whoever has no token"),
                change("on FIELD | QUERY", "on FIELD", "@soon cannot stand on a QUERY any more"),
                change("@soon(within: Int)", "@soon(within: Int!)", "@soon(within:) took Int and takes Int!"),
                change("directive @soon(within: Int) repeatable on FIELD | QUERY", "", "@soon is gone"),
                change("schema { query: Query }", "schema { query: Line }", "schema begins a query no longer at Query"),
                change(
                        "interface Named { name: String! }\ntype Bill implements Named {",
                        "type Bill {",
                        "Bill is no Named any more",
                        "Named is gone"));
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void whatBreaksIsSaidInASentence(String from, String to, String... breaks) {
        assertThat(SCHEMA).contains(from);

        assertThat(BreakingChanges.between(SCHEMA, SCHEMA.replace(from, to))).containsExactlyInAnyOrder(breaks);
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("type Line {", "type Page { text: String }  type Line {"),
                Arguments.of("text: String", "text: String  number: Int"),
                Arguments.of("text: String", "text: String!"),
                Arguments.of("lines: [Line!]", "lines: [Line!]!"),
                Arguments.of("number: ID!", "number: ID"),
                Arguments.of("since: Day", "since: Day, until: Day"),
                Arguments.of("since: Day", "since: Day, until: Int! = 3"),
                Arguments.of("states: [State!]", "states: [State]"),
                Arguments.of("most: Int = 10", "most: Int = 10 least: Int! = 1"),
                Arguments.of("OPEN PAID", "OPEN PAID LOST"),
                Arguments.of("= Bill | Line", "= Bill | Line | Query"),
                Arguments.of("total: Int", "total: Int @public"),
                Arguments.of("total: Int", "total: Int @deprecated(reason: \"Add the lines up.\")"),
                Arguments.of(
                        "directive @public on FIELD_DEFINITION", "directive @public on FIELD_DEFINITION | OBJECT"));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatNobodyNoticesIsNotSaid(String from, String to) {
        assertThat(SCHEMA).contains(from);

        assertThat(BreakingChanges.between(SCHEMA, SCHEMA.replace(from, to))).isEmpty();
    }

    @Test
    void theSameIsNoChange() {
        assertThat(BreakingChanges.between(SCHEMA, SCHEMA)).isEmpty();
    }
}
