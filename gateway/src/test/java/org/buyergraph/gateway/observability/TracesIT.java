package org.buyergraph.gateway.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.buyergraph.gateway.graphql.FieldErrors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A request leaves a span of its operation, of each batch and of each exchange, and nothing in them tells of a buyer. */
@Import(TracesIT.Exporter.class)
@TestPropertySource(
        properties = {
            "gateway.tracing.enabled=true",
            "management.tracing.sampling.probability=0",
            "management.opentelemetry.tracing.export.schedule-delay=20ms"
        })
class TracesIT extends RunningGateway {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final Map<String, String> SAMPLED = Map.of("traceparent", "00-" + TRACE + "-" + CALLER + "-01");
    private static final String ACCOUNT =
            "query Account($n: String!) { account(by: {number: $n}) { name crm { owner } } }";
    private static final Map<String, Object> NUMBER = Map.of("n", "A00000101");

    @TestConfiguration(proxyBeanMethods = false)
    static class Exporter {
        @Bean
        InMemorySpanExporter inMemory() {
            return InMemorySpanExporter.create();
        }
    }

    @Autowired
    private InMemorySpanExporter exporter;

    @BeforeEach
    void forgetSpans() {
        exporter.reset();
    }

    @Test
    void theTraceOfTheCallerGoesOnToTheExchanges() {
        ask("support", ACCOUNT, NUMBER, SAMPLED);

        eventually(spans -> {
            SpanData operation = named(spans, "query");
            assertThat(operation.getTraceId()).isEqualTo(TRACE);
            assertThat(operation.getParentSpanId()).isEqualTo(CALLER);
            assertThat(text(operation, "graphql.operation.name")).isEqualTo("Account");
            assertThat(text(operation, "graphql.operation.type")).isEqualTo("query");
            SpanData batch = named(spans, "batch account-by-number");
            assertThat(batch.getParentSpanId()).isEqualTo(operation.getSpanId());
            assertThat(batch.getAttributes().get(AttributeKey.longKey("buyer_graph.keys")))
                    .isEqualTo(1);
            assertThat(spans.stream().filter(span -> span.getName().equals("exchange zuora")))
                    .isNotEmpty()
                    .anySatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(batch.getSpanId()))
                    .allSatisfy(span -> assertThat(span.getTraceId()).isEqualTo(TRACE));
        });
        assertThat(exporter.getFinishedSpanItems()).allSatisfy(span -> assertThat(span.toString())
                .doesNotContain("A00000101", "Brightwater", "eyJ", "Bearer", "Ines", "jane"));
    }

    @Test
    void eachAnswerTellsTheTraceThatIsExportedForIt() {
        Answer caller = ask("support", "{ viewer { role } }", Map.of(), SAMPLED);
        Answer own = ask("support", ACCOUNT, NUMBER);

        eventually(spans -> assertThat(told(caller))
                .isEqualTo("00-" + TRACE + "-" + named(spans, "query").getSpanId() + "-01"));
        assertThat(told(own)).matches("00-(?!" + TRACE + ")[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    private static String told(Answer answer) {
        return answer.headers().get("traceresponse").get(0);
    }

    @Test
    void whatIsExplainedIsTracedAsWell() {
        String body = """
                {"query": "{ account(by: {number: \\"A00000101\\"}) { crm { owner } } }", "extensions": {"explain": "RUN"}}""";

        Answer answer = post(
                body,
                Map.of(
                        "Authorization",
                        "Bearer " + issuer().token("support"),
                        "traceparent",
                        SAMPLED.get("traceparent")));

        assertThat(answer.json().at("/extensions/explain/run/calls").asInt()).isEqualTo(2);
        eventually(spans -> assertThat(spans)
                .extracting(SpanData::getName)
                .contains(
                        "query",
                        "batch account-by-number",
                        "exchange zuora",
                        "batch crm-account",
                        "exchange salesforce"));
    }

    @Test
    void whatIsRememberedLeavesOneSpan() {
        for (int road = 0; road < 3; road++) {
            ask("support", ACCOUNT, NUMBER);
        }

        ask("support", ACCOUNT, NUMBER, SAMPLED);

        eventually(spans -> assertThat(spans).extracting(SpanData::getName).containsExactly("query"));
    }

    @Test
    void anOperationThatIsNotOursHasNoNameOfItsOwn() {
        ask("support", "query OfBuyerA00000101 { viewer { role } }", Map.of(), SAMPLED);

        eventually(spans -> assertThat(text(named(spans, "query"), "graphql.operation.name"))
                .isEqualTo("other"));
    }

    /** Whoever is not sampled leaves nothing: the one behind it is the first that is exported. */
    @Test
    void onlyWhatIsSampledIsExported() {
        ask("support", ACCOUNT, NUMBER);
        ask("support", "{ viewer { role } }", Map.of(), SAMPLED);

        eventually(spans -> assertThat(spans).extracting(SpanData::getTraceId).containsOnly(TRACE));
    }

    @Test
    void aFailureIsLoggedWithTheIdOfItsTrace() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger logger = (Logger) LoggerFactory.getLogger(FieldErrors.class);
        logger.addAppender(lines);
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
        try {
            ask("support", ACCOUNT, NUMBER, SAMPLED);
        } finally {
            logger.detachAppender(lines);
        }

        assertThat(lines.list).singleElement().satisfies(line -> assertThat(line.getKeyValuePairs())
                .anySatisfy(pair -> assertThat(pair).hasToString("traceId=\"" + TRACE + "\""))
                .anySatisfy(pair -> assertThat(pair.key).isEqualTo("requestId")));
        eventually(spans -> assertThat(text(named(spans, "exchange salesforce"), "error.type"))
                .isEqualTo("unavailable"));
    }

    private static String text(SpanData span, String attribute) {
        return span.getAttributes().get(AttributeKey.stringKey(attribute));
    }

    private static SpanData named(List<SpanData> spans, String name) {
        return spans.stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void eventually(Consumer<List<SpanData>> what) {
        await().ignoreException(NoSuchElementException.class)
                .untilAsserted(() -> what.accept(exporter.getFinishedSpanItems()));
    }
}
