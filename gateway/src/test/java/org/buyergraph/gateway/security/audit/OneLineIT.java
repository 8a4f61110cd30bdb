package org.buyergraph.gateway.security.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Gate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whenever support leaves, each of its requests is written down once: as answered where the answer was given out, else as abandoned. */
@ExtendWith(OutputCaptureExtension.class)
class OneLineIT extends RunningGateway {
    private static final String DOCUMENT =
            "query Look { account(by: {number: \"A00000101\"}) { name subscriptions { nodes { number } } } }";

    @Autowired
    private HttpHandler gateway;

    @Autowired
    private MeterRegistry meters;

    /** The document is prepared, and nothing is known. */
    @BeforeEach
    void prepare() {
        ask("customer-700101", DOCUMENT);
        forgetAll();
        ask("support", AuditLines.FIRST);
    }

    @Test
    void whoLeavesWhileTheirAnswerIsWrittenIsWrittenDownOnce(CapturedOutput output) {
        new Request().writing().leave();

        assertThat(outcomes(output)).containsExactly("Look complete");
    }

    @Test
    void soIsWhoLeavesWhileARememberedAnswerIsWritten(CapturedOutput output) {
        ask("support", DOCUMENT);
        ask("support", DOCUMENT);

        new Request().writing().leave();

        assertThat(outcomes(output)).containsExactly("Look complete", "Look complete", "Look complete");
    }

    @Test
    void soIsWhoLeavesWhileTheAnswerOfAnotherIsWritten(CapturedOutput output) {
        Gate gate = VENDORS.zuora().switches().close("/object-query/.*");
        Request first = new Request();
        Request follower = waiting();
        gate.open();

        follower.writing().leave();
        first.writing().leave();

        assertThat(outcomes(output)).containsExactly("Look complete", "Look complete");
    }

    @Test
    void soIsWhoLeavesWhileWaitingForAnother(CapturedOutput output) {
        Gate gate = VENDORS.zuora().switches().close("/object-query/.*");
        Request first = new Request();
        waiting().leave();
        gate.open();

        first.writing().leave();

        assertThat(outcomes(output)).containsExactly("unread abandoned", "Look complete");
    }

    @Test
    void soIsWhoLeavesWhileTheirOwnAnswerIsMadeSinceAnotherLeft(CapturedOutput output) {
        VENDORS.zuora().switches().close("/object-query/.*");
        Request first = new Request();
        Request follower = waiting();
        first.leave();
        await().until(() -> waitingNow() == 0);

        follower.leave();

        assertThat(outcomes(output)).containsExactly("Look abandoned", "Look abandoned");
    }

    @Test
    void soIsWhoLeavesOnTheGeneralRoad(CapturedOutput output) {
        String[] general = {"X-Deadline-Millis", "30000"};
        new Request(general).writing().leave();
        forgetAll();
        VENDORS.zuora().switches().close("/object-query/.*");
        VENDORS.zuora().calls().clear();
        Request made = new Request(general);

        made.leave();

        assertThat(outcomes(output)).containsExactly("Look complete", "Look abandoned");
    }

    private Request waiting() {
        Request request = new Request();
        await().until(() -> waitingNow() == 1);
        return request;
    }

    private double waitingNow() {
        return meters.get("gateway.answers.waiting").gauge().value();
    }

    private List<String> outcomes(CapturedOutput output) {
        VENDORS.zuora().switches().clear();
        ask("support", AuditLines.LAST);
        return AuditLines.of(output).stream()
                .map(OneLineIT::operationAndOutcome)
                .toList();
    }

    private static String operationAndOutcome(JsonNode line) {
        return line.path("operation").asString() + " " + line.path("outcome").asString();
    }

    /** One whose answer takes for ever to be written. */
    private final class Request {
        private final CountDownLatch writing = new CountDownLatch(1);
        private final Disposable work;

        Request(String... header) {
            MockServerHttpResponse response = new MockServerHttpResponse();
            response.setWriteHandler(
                    body -> Mono.fromRunnable(writing::countDown).then(Mono.never()));
            MockServerHttpRequest.BodyBuilder request = MockServerHttpRequest.post("/graphql")
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + issuer().token("support"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON);
            if (header.length > 0) {
                request.header(header[0], header[1]);
            }
            this.work = gateway.handle(
                            request.body(new JsonMapper().writeValueAsString(Map.of("query", DOCUMENT))), response)
                    .subscribe();
        }

        Request writing() {
            await().until(() -> writing.getCount() == 0);
            return this;
        }

        void leave() {
            work.dispose();
        }
    }
}
