package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.BackendException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class ReceivedTest {
    private static final Backend VENDOR = new Backend("vendor");

    @ParameterizedTest
    @CsvSource({
        "400, BAD_RESPONSE",
        "401, UNAVAILABLE",
        "403, UNAVAILABLE",
        "404, BAD_RESPONSE",
        "408, TIMEOUT",
        "414, BAD_RESPONSE",
        "422, BAD_RESPONSE",
        "429, UNAVAILABLE",
        "500, UNAVAILABLE",
        "502, UNAVAILABLE",
        "503, UNAVAILABLE",
        "504, TIMEOUT",
    })
    void aStatusThatSaysNothingSpecialHasItsProblem(int status, Problem problem) {
        BackendException failure = received(status, "").failure(VENDOR, null);

        assertThat(failure.problem()).isEqualTo(problem);
        assertThat(failure.backend()).isEqualTo(VENDOR);
        assertThat(failure).hasMessage("vendor: HTTP " + status);
    }

    @Test
    void theVendorsCodeIsToldAndItsTextIsNot() {
        BackendException failure =
                received(500, "{\"message\":\"secret things\"}").failure(VENDOR, "UNKNOWN");

        assertThat(failure).hasMessageContaining("UNKNOWN").hasMessageNotContaining("secret things");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void retryAfterIsKept(int status) {
        assertThat(retryAfter(status, "12").failure(VENDOR, null).retryAfter()).isEqualTo(Duration.ofSeconds(12));
        assertThat(retryAfter(200, "12").busy(VENDOR, "70").retryAfter()).isEqualTo(Duration.ofSeconds(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "Fri, 20 Nov 2026 12:00:00 GMT"})
    void aRetryAfterThatIsNoNumberOfSecondsIsNone(String header) {
        assertThat(retryAfter(429, header).failure(VENDOR, null).retryAfter()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html></html>", "upstream connect error", "{\"half\":", "7", "\"text\"", "null", "{} {"})
    void whatIsNoObjectOrArrayIsNoAnswer(String body) {
        assertThatThrownBy(() -> received(200, body).json(VENDOR))
                .isInstanceOfSatisfying(
                        BackendException.class, why -> assertThat(why.problem()).isEqualTo(Problem.BAD_RESPONSE));
        assertThat(received(500, body).jsonIfAny()).isNull();
    }

    @Test
    void anObjectOrAnArrayIsAnAnswerWhateverItsHeaderSays() {
        assertThat(received(200, " {\"a\":1} ").json(VENDOR).integer("a")).isEqualTo(1);
        assertThat(received(200, "[1]").json(VENDOR).isArray()).isTrue();
    }

    private static Received received(int status, String body) {
        return new Received(status, new HttpHeaders(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Received retryAfter(int status, String value) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, value);
        return new Received(status, headers, new byte[0]);
    }
}
