package org.buyergraph.gateway.security.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Who may begin an export while others are under way. */
class ExportStepTest {
    private static final int MOST_OF_A_KIND = 2;

    private final ExportStep step = new ExportStep(new ShareProperties(0.25, DataSize.ofMegabytes(16), MOST_OF_A_KIND));

    @Test
    void aKindHasSoManyAtATimeAndAnotherKindItsOwn() {
        Disposable first = begin(customer("1")).work();
        begin(customer("2"));

        assertThat(begin(customer("3")).refusal()).isEqualTo(HttpStatusCode.valueOf(429));
        assertThat(begin(new ViewerAuthentication(
                                new Viewer.Partner(new AccountId("8ad09000000000000000acc000000190"))))
                        .refusal())
                .isNull();
        first.dispose();
        assertThat(begin(customer("3")).refusal()).as("the place of who left").isNull();
    }

    @Test
    void whoIsRefusedForTheKindHoldsNothing() {
        Disposable first = begin(customer("1")).work();
        begin(customer("2"));
        begin(customer("3"));
        first.dispose();

        assertThat(begin(customer("3")).refusal()).isNull();
    }

    @Test
    void oneOfSupportDoesNotWaitForAnotherButForThemselves() {
        ViewerAuthentication jane = new ViewerAuthentication(new Viewer.Support(), "jane", null);
        ViewerAuthentication joe = new ViewerAuthentication(new Viewer.Support(), "joe", null);

        begin(jane);

        assertThat(begin(jane).refusal()).isEqualTo(HttpStatusCode.valueOf(429));
        assertThat(begin(joe).refusal()).isNull();
    }

    /** Whoever has the last line, or the error instead of the first, may ask for the next at once. */
    @Test
    void thePlaceIsFreeBeforeTheEndIsTold() {
        List<@Nullable HttpStatusCode> refusals = new ArrayList<>();
        MockServerWebExchange exchange = exchange("GET");
        exchange.getResponse()
                .setWriteHandler(body -> body.then(Mono.fromRunnable(
                        () -> refusals.add(begin(customer("1")).refusal()))));
        DataBuffer line = exchange.getResponse().bufferFactory().wrap(new byte[1]);

        CurrentViewer.is(
                        customer("1"),
                        exchange,
                        same -> step.filter(same, it -> it.getResponse().writeWith(Mono.just(line))))
                .block();

        CurrentViewer.is(
                        customer("2"),
                        exchange("GET"),
                        same -> step.filter(same, it -> Mono.error(new IllegalStateException("no first page"))))
                .onErrorResume(why -> Mono.fromRunnable(
                        () -> refusals.add(begin(customer("2")).refusal())))
                .block();

        assertThat(refusals).hasSize(2).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "HEAD", "PUT", "DELETE"})
    void whoDoesNotGetIsToldTo(String method) {
        MockServerWebExchange exchange = exchange(method);

        step.filter(exchange, rest -> Mono.error(new AssertionError("must not come here")))
                .block();

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatusCode.valueOf(405));
        assertThat(exchange.getResponse().getHeaders().getAllow()).isEqualTo(Set.of(HttpMethod.GET));
    }

    /** Lasts until it is left. */
    private record Begun(Disposable work, @Nullable HttpStatusCode refusal) {}

    private Begun begin(ViewerAuthentication viewer) {
        MockServerWebExchange exchange = exchange("GET");
        Disposable work = CurrentViewer.is(viewer, exchange, same -> step.filter(same, rest -> Mono.never()))
                .subscribe();
        return new Begun(work, exchange.getResponse().getStatusCode());
    }

    private static MockServerWebExchange exchange(String method) {
        return MockServerWebExchange.from(
                MockServerHttpRequest.method(HttpMethod.valueOf(method), "/exports/partner/renewals.csv"));
    }

    private static ViewerAuthentication customer(String id) {
        return new ViewerAuthentication(new Viewer.Customer(Set.of(new CustomerId(id))));
    }
}
