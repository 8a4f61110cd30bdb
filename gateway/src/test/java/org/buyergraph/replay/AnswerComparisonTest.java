package org.buyergraph.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.buyergraph.replay.AnswerComparison.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerComparisonTest {
    static Stream<Arguments> answers() {
        return Stream.of(
                answers("{'data': {'a': 1, 'b': 2}}", "{'data': {'b': 2, 'a': 1}}"),
                answers("{'data': {'a': 1}}", "{'data': {'a': 2}}", "data.a was 1 and is 2"),
                answers("{'data': {'a': 1}}", "{'data': {'a': '1'}}", "data.a was 1 and is \"1\""),
                answers("{'data': {'a': null}}", "{'data': {}}", "data.a is gone, was null"),
                answers("{'data': {}}", "{'data': {'a': null}}", "data.a is new, null"),
                answers("{'data': {'a': {'b': 1}}}", "{'data': {'a': null}}", "data.a was {\"b\":1} and is null"),
                answers(
                        "{'data': {'a': [{'b': 1}, {'b': 2}]}}",
                        "{'data': {'a': [{'b': 1}, {'b': 3}]}}",
                        "data.a[1].b was 2 and is 3"),
                answers(
                        "{'data': {'a': [1, 2, 3]}}",
                        "{'data': {'a': [3, 1, 2]}}",
                        "data.a has the same 3 entries in another order"),
                answers(
                        "{'data': {'a': [1, 2, 3]}}",
                        "{'data': {'a': [1, 3]}}",
                        "data.a had 3 entries and has 2",
                        "data.a[1] is gone, was 2"),
                answers(
                        "{'data': {'a': [1, 1]}}",
                        "{'data': {'a': [1, 1, 1]}}",
                        "data.a had 2 entries and has 3",
                        "data.a[0] is new, 1"),
                answers(
                        "{'data': null}",
                        "{'data': null, 'errors': [{'message': 'no'}]}",
                        "errors is new, [{\"message\":\"no\"}]"));
    }

    private static Arguments answers(String before, String after, String... differences) {
        return Arguments.of(before, after, differences);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyPlaceIsNamedThatIsNotTheSame(String before, String after, String... differences) {
        assertThat(AnswerComparison.between(reply(before), reply(after)))
                .extracting(Object::toString)
                .containsExactly(differences);
    }

    @Test
    void aRequestHasAnotherIdAndErrorsNoOrder() {
        String before =
                "{'errors': [{'path': ['a'], 'extensions': {'requestId': '1'}}, {'path': ['b'], 'extensions': {'code': 'X'}}]}";
        String after =
                "{'errors': [{'path': ['b'], 'extensions': {'code': 'Y'}}, {'path': ['a'], 'extensions': {'requestId': '2'}}]}";

        assertThat(AnswerComparison.between(reply(before), reply(after)))
                .extracting(Object::toString)
                .containsExactly("errors[1].extensions.code was \"X\" and is \"Y\"");
    }

    @Test
    void anotherStatusIsADifference() {
        assertThat(AnswerComparison.between(new Reply(200, "{}"), new Reply(503, "{}")))
                .extracting(Object::toString)
                .containsExactly("status was 200 and is 503");
    }

    private static Reply reply(String text) {
        return new Reply(200, text.replace('\'', '"'));
    }
}
