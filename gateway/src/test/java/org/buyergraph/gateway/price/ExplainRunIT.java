package org.buyergraph.gateway.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document that is run is told what came of its plan. */
@TestPropertySource(properties = "gateway.explain.viewers=customer,namespace,partner,support")
class ExplainRunIT extends RunningGateway {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration DELAY = Duration.ofMillis(30);
    private static final String ACCOUNT =
            "{ account(by: {number: \"A00000101\"}) { name crm { owner } subscriptions(first: 5) { nodes { number namespace { path } } } } }";

    @ParameterizedTest
    @CsvSource({
        "webstore, customer-700102",
        "billing-page, namespace-9100101",
        "partner-portal, partner-A00000190",
        "support, support"
    })
    void itsCallsAreThoseThatTheVendorsCountColdAndWarm(String page, String viewer) throws Exception {
        String document =
                new ClassPathResource("clients/" + page + ".graphql").getContentAsString(StandardCharsets.UTF_8);

        JsonNode cold = explained(viewer, document, "RUN");
        assertThat(calls(cold)).isNotEmpty().isEqualTo(counted());
        assertThat(total(cold)).isLessThanOrEqualTo(cold.path("calls").asLong());

        VENDORS.servers().forEach(server -> server.calls().clear());
        JsonNode warm = explained(viewer, document, "RUN");
        assertThat(calls(warm)).isEqualTo(counted());
        assertThat(total(warm)).isLessThan(total(cold));
        assertThat(warm.path("memory").isEmpty()).isFalse();
    }

    @Test
    void theTimeOfVendorsAndOurOwnAreTheWhole() {
        VENDORS.servers()
                .forEach(server -> server.switches().add(Switch.onEverything().latency(DELAY)));

        JsonNode run = explained("support", ACCOUNT, "RUN").path("run");

        List<JsonNode> steps = run.path("steps").valueStream().toList();
        long waves =
                steps.stream().map(step -> step.path("wave").asInt()).distinct().count();
        long delay = DELAY.toNanos() / 1000;
        assertThat(steps).hasSize(4).allSatisfy(step -> {
            assertThat(step.path("tookMicros").asLong()).isGreaterThanOrEqualTo(delay);
            assertThat(step.path("beganAfterMicros").asLong())
                    .isGreaterThanOrEqualTo((step.path("wave").asLong() - 1) * delay);
        });
        assertThat(waves).isEqualTo(3);
        assertThat(run.path("backendMicros").asLong()).isGreaterThanOrEqualTo(waves * delay);
        assertThat(run.path("ownMicros").asLong()).isPositive();
        assertThat(run.path("backendMicros").asLong() + run.path("ownMicros").asLong())
                .isEqualTo(run.path("micros").asLong());
    }

    @Test
    void theAnswerIsTheOneThatIsGivenWithoutIt() {
        Answer answer = answer("support", ACCOUNT, "RUN");

        assertThat(answer.json().path("data"))
                .isEqualTo(ask("support", ACCOUNT).json().path("data"));
        assertThat(answer.json().path("extensions").propertyNames()).containsExactly("explain");
    }

    @Test
    void whatIsRefusedIsRefused() {
        assertThat(answer("support", "{ nothing }", "RUN").problems()).containsExactly("BAD_USER_INPUT");
        assertThat(answer("support", ACCOUNT, "DRAW").json().has("extensions")).isFalse();
    }

    /** Times are another's each time. */
    @Test
    void theReadmeHasItsDrawing() throws Exception {
        ask("support", "{ account(by: {number: \"A00000101\"}) { name } }");

        String drawing =
                explained("support", ACCOUNT, "RUN").path("run").path("drawing").asString();

        assertThat(timeless(Files.readString(Path.of("README.md"))))
                .as("Put this into README.md:%n%s", drawing)
                .contains("```\n" + timeless(drawing) + "```\n");
    }

    private static String timeless(String drawing) {
        return drawing.replaceAll("\\d+\\.\\d ms", "… ms");
    }

    private static Map<String, Long> calls(JsonNode explained) {
        Map<String, Long> calls = new TreeMap<>();
        explained.path("run").path("callsByBackend").properties().forEach(each -> {
            if (each.getValue().asLong() > 0) {
                calls.put(each.getKey(), each.getValue().asLong());
            }
        });
        return calls;
    }

    private static long total(JsonNode explained) {
        return explained.path("run").path("calls").asLong();
    }

    private static Map<String, Long> counted() {
        Map<String, Long> calls = new TreeMap<>();
        VENDORS.servers()
                .forEach(server -> server.calls().letIn().forEach(call -> calls.merge(server.name(), 1L, Long::sum)));
        return calls;
    }

    private JsonNode explained(String viewer, String document, String how) {
        return answer(viewer, document, how).json().path("extensions").path("explain");
    }

    private Answer answer(String viewer, String document, String how) {
        return post(
                MAPPER.writeValueAsString(Map.of("query", document, "extensions", Map.of("explain", how))),
                Map.of("Authorization", "Bearer " + issuer().token(viewer)));
    }
}
