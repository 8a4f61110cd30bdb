package org.buyergraph.testkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest {

    private final EchoStub stub = new EchoStub();
    private final Http http = new Http(stub);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void switchesAreAddedListedAndClearedByHand() throws IOException {
        String given = """
                {"path": "/v1/.*", "status": 503, "retryAfterSeconds": 7, "latencyMillis": 5, "jitterMillis": 1,
                 "dribbleMillis": 3, "afterwards": true, "probability": 1.0, "count": 2}""";

        assertThat(http.send("POST", "/__stub/switches", given).statusCode()).isEqualTo(201);
        assertThat(stub.switches().list())
                .containsExactly(Switch.on("/v1/.*")
                        .status(503)
                        .retryAfter(7)
                        .latency(Duration.ofMillis(5), Duration.ofMillis(1))
                        .dribble(Duration.ofMillis(3))
                        .afterwards()
                        .times(2));
        HttpResponse<String> struck = http.get("/v1/accounts");
        assertThat(struck.statusCode()).isEqualTo(503);
        assertThat(struck.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(http.get("/__stub/switches").body())
                .contains("\"count\":1", "\"afterwards\":true", "\"path\":\"/v1/.*\"");
        assertThat(http.send("DELETE", "/__stub/switches", "").statusCode()).isEqualTo(204);
        assertThat(http.get("/v1/accounts").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUNCATED_JSON", "not_json", "HTML", "EMPTY"})
    void brokenBodiesAreNamed(String kind) throws IOException {
        http.send("POST", "/__stub/switches", "{\"broken\": \"" + kind + "\"}");

        assertThat(stub.switches().list()).singleElement().satisfies(added -> assertThat(added.broken())
                .hasToString(kind.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"pth\": \"/\"}", "{\"status\": \"many\"}", "{\"broken\": \"a bit\"}"})
    void whatIsNotUnderstoodIsRefused(String given) throws IOException {
        assertThat(http.send("POST", "/__stub/switches", given).statusCode()).isEqualTo(400);
        assertThat(stub.switches().list()).isEmpty();
    }

    @Test
    void callsAreReadAndForgottenByHandAndControlIsNoCall() throws IOException {
        http.get("/v1/accounts?page=1");

        assertThat(http.get("/__stub/calls").body()).contains("/v1/accounts", "\"page\":[\"1\"]");
        assertThat(stub.calls().all()).hasSize(1);
        assertThat(http.send("DELETE", "/__stub/calls", "").statusCode()).isEqualTo(204);
        assertThat(stub.calls().all()).isEmpty();
    }

    @Test
    void controlIsNeverStruck() throws IOException {
        stub.switches().add(Switch.onEverything().status(500));

        assertThat(http.get("/__stub/switches").statusCode()).isEqualTo(200);
        assertThat(http.get("/__stub/nothing").statusCode()).isEqualTo(404);
    }
}
