package org.buyergraph.testkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The same answer, written in another way. */
class MannerTest {
    private static final String ANSWER = """
            {"data":[{"price":12.50,"count":3,"none":null,"nothing":[],"day":"2026-11-20",
            "at":"2026-11-20T01:00:00.000+0000","local":"2026-09-01 03:00:31","word":"2026"}],"rest":[]}""";

    @Test
    void numbersBecomeTextToTheLastDigit() {
        assertThat(said(Manner.NUMBERS_AS_TEXT)).contains("\"price\":\"12.50\"", "\"count\":\"3\"");
    }

    @Test
    void whatIsEmptyIsNotThereButTheAnswerItselfIs() {
        assertThat(said(Manner.EMPTINESS_LEFT_OUT))
                .doesNotContain("none", "nothing")
                .contains("\"rest\":[]", "\"price\":12.50");
    }

    @Test
    void daysAndMomentsAreTheSameInTheOtherForm() {
        assertThat(said(Manner.OTHER_DATES))
                .contains(
                        "\"day\":\"2026-11-20T00:00:00.000+0000\"",
                        "\"at\":\"2026-11-20T06:00:00+05:00\"",
                        "\"local\":\"2026-09-01T03:00:31\"",
                        "\"word\":\"2026\"");
    }

    private static String said(Manner manner) {
        return manner.reword(StubResponse.bytes(200, "application/json", ANSWER.getBytes(StandardCharsets.UTF_8)))
                .text();
    }
}
