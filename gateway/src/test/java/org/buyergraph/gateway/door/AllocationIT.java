package org.buyergraph.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.memory.Memory;
import org.buyergraph.spi.Question;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request whose facts are all in memory costs on each road, from the first filter to the last byte: in bytes that its thread
 * allocates, which a busy machine does not change, and as a multiple of what {@link PlainPage} allocates for the same answer. A bound
 * that is passed says that somebody pays for something in each request, or each field; one that has become loose is to be tightened.
 */
class AllocationIT extends RunningGateway {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String CUSTOMER = "customer-700112";
    private static final String NUMBER = "A00000112";
    private static final int ROUNDS = 500;

    @Autowired
    private HttpHandler gateway;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Memory memory;

    @Autowired
    private Clock businessClock;

    private String token = "";
    private String body = "";
    private String answer = "";
    private long plain;

    @BeforeEach
    void writeTheSameByHand() {
        token = issuer().token(CUSTOMER);
        body = new JsonMapper()
                .writeValueAsString(Map.of("query", PlainPage.DOCUMENT, "variables", Map.of("number", NUMBER)));
        answer = ask(CUSTOMER, PlainPage.DOCUMENT, Map.of("number", NUMBER)).text();
        PlainPage page = page(json(answer));
        LocalDate today = LocalDate.now(businessClock);
        assertThat(new String(page.json(today), StandardCharsets.UTF_8)).isEqualTo(answer);
        plain = fewest(3_000, round -> allocated(() -> page.json(today)));
    }

    @Test
    void aRememberedAnswerCostsLittleBesideItsBytes() {
        assertThat(costs(Map.of("remembered", ROUNDS), round -> request(body))).isLessThan(0.1);
    }

    /** Each body is another to the letter, so no answer is remembered for it. */
    @Test
    void aPreparedDocumentCostsAFewTimesWhatTheAnswerDoes() {
        assertThat(costs(Map.of("prepared", ROUNDS), round -> request(body + " ".repeat(round))))
                .isLessThan(2.3);
    }

    /** Whoever says how soon they want their answer takes this road. */
    @Test
    void theGeneralRoadCostsSeveralTimesTheFastOne() {
        assertThat(costs(Map.of(), round -> request(body, "X-Deadline-Millis", "30000")))
                .isLessThan(11.8);
    }

    /** @param onTheFastRoad how many of the answers each part of it gives */
    private double costs(Map<String, Integer> onTheFastRoad, IntFunction<MockServerHttpRequest> requests) {
        allocated(requests.apply(ROUNDS)); // which may make something ready for the others
        Map<String, Double> before = answers();
        long bytes = fewest(ROUNDS, round -> allocated(requests.apply(round)));
        double times = (double) bytes / plain;
        System.out.printf("A request allocates %,d bytes, %.2f times the plain %,d.%n", bytes, times, plain);
        answers().forEach((road, count) -> assertThat(count - before.getOrDefault(road, 0.0))
                .as(road)
                .isEqualTo(onTheFastRoad.getOrDefault(road, 0).doubleValue()));
        return times;
    }

    private Map<String, Double> answers() {
        return meters.get("gateway.answers").counters().stream()
                .collect(Collectors.toMap(
                        counter -> Objects.requireNonNull(counter.getId().getTag("road")), Counter::count));
    }

    private long allocated(MockServerHttpRequest request) {
        MockServerHttpResponse response = new MockServerHttpResponse();
        Mono<Void> handled = gateway.handle(request, response);
        AtomicBoolean done = new AtomicBoolean();
        long bytes = allocated(() -> handled.subscribe(nothing -> {}, failure -> {}, () -> done.set(true)));
        assertThat(done).as("nobody was waited for").isTrue();
        assertThat(response.getBodyAsString().block()).isEqualTo(answer);
        return bytes;
    }

    private static long allocated(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** Of so many rounds: classes are loaded and documents are made ready only once. */
    private static long fewest(int rounds, IntToLongFunction count) {
        return IntStream.range(0, rounds).mapToLong(count).min().orElseThrow();
    }

    private MockServerHttpRequest request(String text, String... header) {
        MockServerHttpRequest.BodyBuilder request = MockServerHttpRequest.post("/graphql")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON);
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        return request.body(text);
    }

    /** The records that are shown, in the order in which they are. */
    private PlainPage page(JsonNode shown) {
        Account account = remembered(AccountQuestions.ACCOUNT_BY_NUMBER, AccountNumber.typed(NUMBER));
        List<Subscription> subscriptions = remembered(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account.id())
                .rows();
        List<Invoice> invoices =
                remembered(InvoiceQuestions.INVOICES_OF_ACCOUNT, account.id()).rows();
        return new PlainPage(
                account,
                inOrder(shown.at("/data/account/subscriptions/nodes"), subscriptions, one -> one.number()
                        .value()),
                inOrder(shown.at("/data/account/invoices/nodes"), invoices, one -> one.number()
                        .value()));
    }

    private <K, V> V remembered(Question<K, V> question, K key) {
        return Objects.requireNonNull(memory.glance(question, key));
    }

    private static <T> List<T> inOrder(JsonNode nodes, List<T> records, Function<T, String> number) {
        Map<String, T> byNumber = records.stream().collect(Collectors.toMap(number, Function.identity()));
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node ->
                        Objects.requireNonNull(byNumber.get(node.get("number").asString())))
                .toList();
    }
}
