package org.buyergraph.testkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class SwitchesTest {

    private final EchoStub stub = new EchoStub();
    private final Http http = new Http(stub);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void latencyDelaysTheCallsThatItIsFor() throws IOException {
        http.get("/warm-up");
        stub.switches().add(Switch.on("/slow").latency(Duration.ofSeconds(2), Duration.ofMillis(50)));

        assertThat(timeOf("/slow")).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(timeOf("/other")).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void jitterIsRandomButRepeatable() {
        Switch jittery = Switch.onEverything().latency(Duration.ofMillis(100), Duration.ofMillis(1000));
        Switches one = new Switches();
        Switches other = new Switches();

        Duration first = one.delay(jittery);
        Duration second = one.delay(jittery);

        assertThat(first)
                .isBetween(Duration.ofMillis(100), Duration.ofMillis(1100))
                .isNotEqualTo(second);
        assertThat(other.delay(jittery)).isEqualTo(first);
    }

    @Test
    void statusComesWithRetryAfter() throws IOException {
        stub.switches().add(Switch.on("/limited").status(429).retryAfter(2));

        HttpResponse<String> response = http.get("/limited");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(stub.calls().all()).extracting(Call::status).containsExactly(429);
    }

    @Test
    void aGatewaysStatusComesWithItsPage() throws IOException {
        stub.switches().add(Switch.onEverything().status(504));

        HttpResponse<String> response = http.get("/");

        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @Test
    void whatGoesWrongAfterwardsGoesWrongWhenTheVendorWasAsked() throws IOException {
        stub.switches().add(Switch.on("/echo").status(504).times(1));
        http.get("/echo");
        assertThat(stub.answers()).isZero();

        stub.switches().add(Switch.on("/echo").status(504).afterwards().times(1));
        assertThat(http.get("/echo").statusCode()).isEqualTo(504);
        assertThat(stub.answers()).isEqualTo(1);

        stub.switches().add(Switch.on("/echo").resetting().afterwards().times(1));
        assertThatIOException().isThrownBy(() -> http.send("POST", "/echo", ""));
        assertThat(stub.answers()).isEqualTo(2);
    }

    @Test
    void countIsHowOftenItStrikes() throws IOException {
        stub.switches().add(Switch.on("/flaky").status(503).times(2));

        http.get("/other");
        assertThat(http.get("/flaky").statusCode()).isEqualTo(503);
        assertThat(stub.switches().list())
                .singleElement()
                .extracting(Switch::count)
                .isEqualTo(1);
        assertThat(http.get("/flaky").statusCode()).isEqualTo(503);
        assertThat(http.get("/flaky").statusCode()).isEqualTo(200);
        assertThat(stub.switches().list()).isEmpty();
    }

    @Test
    void probabilityIsAboutThatShare() throws IOException {
        stub.switches().add(Switch.onEverything().status(500).probability(0.3));
        int failed = 0;

        for (int i = 0; i < 200; i++) {
            failed += http.get("/").statusCode() == 500 ? 1 : 0;
        }

        assertThat(failed).isBetween(35, 85);
    }

    @Test
    void truncatedJsonStartsRightAndStopsHalfway() throws IOException {
        String whole = http.get("/some/path").body();
        stub.switches().add(Switch.onEverything().broken(Switch.Broken.TRUNCATED_JSON));

        HttpResponse<String> response = http.get("/some/path");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(whole)
                .startsWith(response.body())
                .hasSizeGreaterThan(response.body().length());
        assertThatThrownBy(() -> Json.readObject(response.body())).isInstanceOf(JacksonException.class);
    }

    @Test
    void notJsonClaimsToBe() throws IOException {
        stub.switches().add(Switch.onEverything().broken(Switch.Broken.NOT_JSON));

        HttpResponse<String> response = http.get("/");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
        assertThatThrownBy(() -> Json.readObject(response.body())).isInstanceOf(JacksonException.class);
    }

    @Test
    void htmlComesWith200() throws IOException {
        stub.switches().add(Switch.onEverything().broken(Switch.Broken.HTML));

        HttpResponse<String> response = http.get("/");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("<html>");
        assertThat(response.headers().firstValue("X-Limit")).hasValue("80");
    }

    @Test
    void emptyIsEmpty() throws IOException {
        stub.switches().add(Switch.onEverything().broken(Switch.Broken.EMPTY));

        HttpResponse<String> response = http.get("/");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void resetBreaksTheConnection() {
        stub.switches().add(Switch.on("/gone").resetting());

        assertThatIOException().isThrownBy(() -> http.get("/gone"));
        assertThat(stub.calls().all()).allMatch(call -> call.status() == 0).isNotEmpty();
    }

    @Test
    void aResetMayComeLate() throws IOException {
        http.get("/warm-up");
        stub.switches().add(Switch.on("/gone").resetting().latency(Duration.ofMillis(300)));
        Instant start = Instant.now();

        assertThatIOException().isThrownBy(() -> http.get("/gone"));
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void dribbleSpreadsTheBody() throws IOException {
        http.get("/warm-up");
        stub.switches().add(Switch.on("/drip").dribble(Duration.ofMillis(300)));

        assertThat(timeOf("/drip")).isGreaterThan(Duration.ofMillis(200));
        assertThat(Json.readObject(http.get("/drip").body())).containsEntry("path", "/drip");
    }

    @Test
    void switchesWorkTogether() throws IOException {
        stub.switches().add(Switch.onEverything().latency(Duration.ofMillis(60)));
        stub.switches().add(Switch.onEverything().latency(Duration.ofMillis(60)).status(503));

        Instant start = Instant.now();
        assertThat(http.get("/").statusCode()).isEqualTo(503);
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(120));

        stub.switches().clear();
        assertThat(http.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Switch.on("["));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Switch.onEverything().probability(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Switch.onEverything().times(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Switch.onEverything().status(99));
    }

    private Duration timeOf(String path) throws IOException {
        Instant start = Instant.now();
        http.get(path);
        return Duration.between(start, Instant.now());
    }
}
