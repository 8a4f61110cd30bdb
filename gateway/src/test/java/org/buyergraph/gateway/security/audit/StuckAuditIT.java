package org.buyergraph.gateway.security.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.buyergraph.demo.DemoIssuer;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.StartedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A log that is stuck keeps no request waiting and loses no line: what could not be written down is not answered. */
class StuckAuditIT {
    private static final int PLACES = 3;

    private static final SimulatedVendors VENDORS = SimulatedVendors.start();

    private static StartedGateway gateway;

    private StuckLog log;

    @BeforeAll
    static void start() {
        gateway = started();
    }

    private static StartedGateway started() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("gateway.audit.waiting", Integer.toString(PLACES));
        settings.put("connectors.salesforce.check-fields", "false");
        return StartedGateway.with(settings);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        VENDORS.close();
    }

    @BeforeEach
    void stick() {
        log = new StuckLog();
    }

    /** What is still to be written is, so that all places are free. */
    @AfterEach
    void letGo() throws InterruptedException {
        log.close();
        Audit audit = gateway.context().getBean(Audit.class);
        CountDownLatch written = new CountDownLatch(1);
        audit.stop(written::countDown);
        written.await();
        audit.start();
    }

    @Test
    void whatCannotBeWrittenDownIsNotAnsweredUntilItCan() {
        for (int place = 0; place < PLACES; place++) {
            assertThat(look(place).status()).isEqualTo(200);
        }
        VENDORS.servers().forEach(server -> server.calls().clear());

        Answer refused = look(PLACES);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problems()).containsExactly("BACKEND_UNAVAILABLE");
        assertThat(refused.headers().get("retry-after")).containsExactly("1");
        assertThat(VENDORS.servers())
                .allSatisfy(server -> assertThat(server.calls().all()).isEmpty());
        assertThat(gateway.ask("{ viewer { role } }", as("customer-700101")).status())
                .isEqualTo(200);
        assertThat(waiting()).isEqualTo(PLACES - 1.0); // one is held by the log

        log.letGo();
        await().until(() -> log.lines().size() == PLACES);
        await().until(() -> look(PLACES + 1).status() == 200);
        await().until(() -> log.lines().size() == PLACES + 1);
        assertThat(log.lines()).extracting(StuckAuditIT::operation).containsExactly("Look0", "Look1", "Look2", "Look4");
    }

    @Test
    void norIsADocumentFetched() throws Exception {
        String link = gateway.ask("{ invoice(by: {number: \"INV00001004\"}) { pdf { url } } }")
                .data("/invoice/pdf/url")
                .asString();
        look(1);
        look(2);

        URI address = gateway.graphql().resolve(link.substring(link.indexOf("/documents")));
        HttpResponse<String> refused = send(HttpRequest.newBuilder(address));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("BACKEND_UNAVAILABLE");
    }

    @Test
    void aRequestThatReadsNothingGivesItsPlaceBack() throws Exception {
        for (int time = 0; time <= PLACES; time++) {
            HttpRequest.Builder unreadable = HttpRequest.newBuilder(gateway.graphql())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{"));
            as("support").forEach(unreadable::header);
            assertThat(send(unreadable).statusCode()).isEqualTo(400);
        }

        assertThat(look(0).status()).isEqualTo(200);
    }

    @Test
    void whoStopsUsWaitsForWhatIsNotWrittenYet() {
        StartedGateway other = started();
        look(other, 0);
        look(other, 1);

        Audit audit = other.context().getBean(Audit.class);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(other::close, task -> new Thread(task).start());
        await().until(() -> !audit.isRunning());
        assertThat(stopped).isNotDone();
        log.letGo();
        stopped.join();

        assertThat(log.lines()).extracting(StuckAuditIT::operation).containsExactly("Look0", "Look1");
    }

    private static Answer look(int number) {
        return look(gateway, number);
    }

    private static Answer look(StartedGateway asked, int number) {
        return asked.ask("query Look" + number + " { account(by: {number: \"A00000101\"}) { name } }");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Map<String, String> as(String viewer) {
        String token = gateway.context().getBean(DemoIssuer.class).token(viewer);
        return Map.of("Authorization", "Bearer " + token);
    }

    private double waiting() {
        return gateway.context()
                .getBean(MeterRegistry.class)
                .get("gateway.audit.waiting")
                .gauge()
                .value();
    }

    private static String operation(String line) {
        return new JsonMapper().readTree(line).path("operation").asString();
    }
}
