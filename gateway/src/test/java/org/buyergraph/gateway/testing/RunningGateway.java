package org.buyergraph.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.demo.DemoConfiguration;
import org.buyergraph.demo.DemoIssuer;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.GatewayApplication;
import org.buyergraph.memory.Answers;
import org.buyergraph.memory.Forgetting;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole gateway on simulated vendors, asked over the wire. One of each serves all tests, which run one by one: a test class with
 * a setting or a bean of its own starts another one, which costs seconds.
 */
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            // Some tests ask for all that there is, with full pages in full pages.
            "gateway.limits.objects=1000000",
            "gateway.budget.customer=10000000",
            "gateway.budget.namespace=10000000",
            "gateway.budget.partner=10000000",
            "gateway.budget.support=10000000",
            "gateway.budget.nobody=10000000",
            // One viewer sends all requests of a test, as fast as they can.
            "gateway.rate.customer.burst=100000",
            "gateway.rate.namespace.burst=100000",
            "gateway.rate.partner.burst=100000",
            "gateway.rate.support.burst=100000",
            "gateway.rate.nobody.burst=100000",
            "gateway.rate.reader.burst=100000",
            "gateway.rate.support.under-way=100000",
            // Nor does a test's speed decide what is kept for whom.
            "gateway.quota.reserve.namespace=0",
            "gateway.quota.reserve.partner=0",
            "gateway.quota.reserve.support=0",
            "gateway.quota.reserve.nobody=0",
            "gateway.export.reserve=0",
            "gateway.export.pages-per-second=1000",
            // What only some tests need, here for all, so that all share one gateway.
            "gateway.cors.allowed-origins=" + RunningGateway.SHOP,
            "gateway.documents.signing-key=" + RunningGateway.LINKS_KEY,
            "gateway.documents.deadline=2s",
            "gateway.purge.keys.orders=" + RunningGateway.PURGE_KEY,
            "gateway.purge.others-per-minute=600",
            "management.endpoints.web.exposure.include=health,memory,prometheus",
            "gateway.metrics.operations=Account,AddSeats,BillingPage,Partner,Invoices,Plans,Search,WebStore",
            "gateway.metrics.clients=web-store,partner-portal",
            "gateway.metrics.versions=3",
            "gateway.acting.patience=600ms",
            "gateway.rehearsal.enabled=false"
        })
@Import({DemoConfiguration.class, MovableTime.class})
public abstract class RunningGateway {
    /** Whose pages may ask. */
    protected static final String SHOP = "https://shop.example";

    protected static final String LINKS_KEY = "a-key-for-tests-of-forty-characters-long";
    protected static final String PURGE_KEY = "a-key-that-only-the-order-service-knows";

    /** Longer than the deadline below: that is what ends a request. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    protected static final SimulatedVendors VENDORS = SimulatedVendors.start();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static final JsonMapper MAPPER = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private DemoIssuer issuer;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        VENDORS.settings().forEach((name, value) -> registry.add(name, () -> value));
        // A machine that runs tests may be slow and cold: time is tested where it is the subject.
        registry.add("gateway.facts.deadline", () -> "30s");
        registry.add("gateway.facts.patience", () -> "3s");
        // Calls are counted: none comes by itself.
        registry.add("connectors.salesforce.check-fields", () -> "false");
        List.of("zuora", "salesforce", "gitlab", "gitlab.portal").forEach(vendor -> {
            String http = "connectors." + vendor + ".http.";
            registry.add(http + "connect-timeout", () -> "6s");
            registry.add(http + "attempt-timeout", () -> "6s");
            registry.add(http + "protection.budget", () -> "10s");
            // Faults of one test must not close the door for the next.
            registry.add(http + "protection.attempts", () -> "1");
            registry.add(http + "protection.window", () -> "100000");
            registry.add(http + "protection.least-calls", () -> "100000");
            registry.add(http + "protection.open-for", () -> "10ms");
        });
    }

    @Autowired
    private Answers answers;

    @Autowired
    private Forgetting memory;

    @Autowired
    private MovableTime time;

    @BeforeEach
    protected void startAfresh() {
        VENDORS.zuora().reset();
        forgetAll();
        VENDORS.servers().forEach(server -> {
            server.switches().clear();
            server.calls().clear();
        });
    }

    /** From here on vendors are asked again. */
    protected void forgetAll() {
        answers.questions().forEach(memory::forget);
    }

    /** Lets everything that is remembered grow older. */
    protected void pass(Duration age) {
        time.pass(age);
    }

    protected Answer ask(String viewer, String document) {
        return ask(viewer, document, Map.of());
    }

    protected Answer ask(String viewer, String document, Map<String, Object> variables) {
        return ask(viewer, document, variables, Map.of());
    }

    protected Answer ask(String viewer, String document, Map<String, Object> variables, Map<String, String> headers) {
        String body = MAPPER.writeValueAsString(Map.of("query", document, "variables", variables));
        Map<String, String> all = new HashMap<>(headers);
        all.computeIfAbsent("Authorization", none -> "Bearer " + issuer.token(viewer));
        return post(body, all);
    }

    protected Answer post(String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/graphql"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    protected Answer get(String path, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path)).timeout(PATIENCE).GET();
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    /** The day of business: told by GET, set by PUT, and set back by DELETE. */
    protected Answer clock(String method, String query) {
        return send(HttpRequest.newBuilder(address("/demo/clock" + query))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    protected static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }

    protected DemoIssuer issuer() {
        return issuer;
    }

    protected URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
