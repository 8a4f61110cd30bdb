package org.buyergraph.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.buyergraph.gateway.facts.ShelfLife;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class KeptResponseTest {
    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.get("/graphql").build());

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T12:00:00Z, PT45M30.9S, 'public, max-age=2730'",
        "2026-11-20T23:50:00Z, PT45M, 'public, max-age=600'",
        "2026-11-20T12:00:00Z, PT0S, 'public, max-age=0'",
        "2026-11-20T12:00:00Z, -PT1S,",
        "2026-11-20T12:00:00Z, ,"
    })
    void nothingIsKeptBeyondWhatIsBelievedOrBeyondTheDay(Instant now, Duration believed, String control) {
        write(now, believed, HttpStatus.OK);

        assertThat(exchange.getResponse().getHeaders().getCacheControl()).isEqualTo(control);
        assertThat(exchange.getResponse().getHeaders().getETag() != null).isEqualTo(control != null);
    }

    @Test
    void noRefusalIsKept() {
        write(Instant.parse("2026-11-20T12:00:00Z"), Duration.ofHours(1), HttpStatus.TOO_MANY_REQUESTS);

        assertThat(exchange.getResponse().getHeaders().getCacheControl()).isNull();
    }

    private void write(Instant now, Duration believed, HttpStatus status) {
        ShelfLife life = ShelfLife.in(exchange.getAttributes());
        ShelfLife.note(exchange.getAttributes(), believed);
        KeptResponse response = new KeptResponse(exchange, life, Clock.fixed(now, ZoneOffset.UTC));
        response.setStatusCode(status);
        response.writeWith(Mono.just(
                        DefaultDataBufferFactory.sharedInstance.wrap("{}".getBytes(StandardCharsets.US_ASCII))))
                .block();
    }
}
