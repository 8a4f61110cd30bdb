package org.buyergraph.gateway.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.buyergraph.gateway.export.Export.Column;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.web.HttpErrorException;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.HandlerMapping;
import reactor.core.publisher.Mono;

/** What an export says of a list that is not read to its end. */
class ExportHandlerTest {
    private static final Export EXPORT =
            new Export("/things", "{ things }", "/things", List.of(), List.of(new Column("name", "/name")));
    private static final ExportProperties AMPLE = new ExportProperties(1000, Duration.ofMinutes(1), 0);
    private static final Duration SHORT = Duration.ofMillis(300);

    private int asked;

    @Test
    void linesOfATruncatedListSaySoAtTheirEnd() {
        MockServerWebExchange exchange = exchange("jsonl");

        new ExportHandler(EXPORT, pages(2, true, Duration.ZERO), AMPLE)
                .handle(exchange)
                .block();

        assertThat(body(exchange).lines()).hasSize(3).element(2).asString().satisfies(line -> assertThat(line)
                .startsWith(
                        "{\"errors\":[{\"message\":\"The list is longer than can be read: there are more entries than these.\"")
                .contains("\"code\":\"QUERY_TOO_COMPLEX\"")
                .endsWith("\"after\":\"c2\"}"));
    }

    @Test
    void aTableOfOneIsNotBegun() {
        MockServerWebExchange exchange = exchange("csv");

        assertRefused(
                new ExportHandler(EXPORT, pages(2, true, Duration.ZERO), AMPLE).handle(exchange),
                ErrorCode.QUERY_TOO_COMPLEX);

        assertThat(exchange.getResponse().isCommitted()).isFalse();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void linesThatTakeTooLongEndWithHowToGoOn() {
        MockServerWebExchange exchange = exchange("jsonl");

        new ExportHandler(EXPORT, pages(3, false, SHORT.plusMillis(50)), new ExportProperties(1000, SHORT, 0))
                .handle(exchange)
                .block();

        assertThat(asked).isEqualTo(1);
        assertThat(body(exchange).lines())
                .hasSize(2)
                .element(1)
                .asString()
                .contains("DEADLINE_EXCEEDED", "\"after\":\"c1\"");
    }

    @Test
    void aTableThatTakesTooLongBreaks() {
        MockServerWebExchange exchange = exchange("csv");

        assertRefused(
                new ExportHandler(EXPORT, pages(3, false, SHORT.plusMillis(50)), new ExportProperties(1000, SHORT, 0))
                        .handle(exchange),
                ErrorCode.DEADLINE_EXCEEDED);

        assertThat(exchange.getResponse().isCommitted()).isTrue();
    }

    @Test
    void pagesKeepTheirPace() {
        MockServerWebExchange exchange = exchange("csv");
        long begun = System.nanoTime();

        new ExportHandler(EXPORT, pages(4, false, Duration.ZERO), new ExportProperties(20, Duration.ofMinutes(1), 0))
                .handle(exchange)
                .block();

        assertThat(System.nanoTime() - begun)
                .isGreaterThanOrEqualTo(Duration.ofMillis(150).toNanos());
        assertThat(body(exchange)).isEqualTo("name,cursor\r\nthing 1,c1\r\nthing 2,c2\r\nthing 3,c3\r\nthing 4,c4\r\n");
    }

    private static void assertRefused(Mono<Void> work, ErrorCode code) {
        assertThatThrownBy(work::block).isInstanceOfSatisfying(HttpErrorException.class, why -> assertThat(
                        why.error().code())
                .isEqualTo(code));
    }

    private static String body(MockServerWebExchange exchange) {
        return String.valueOf(exchange.getResponse().getBodyAsString().block());
    }

    private static MockServerWebExchange exchange(String form) {
        MockServerWebExchange exchange =
                MockServerWebExchange.from(MockServerHttpRequest.get("/exports/things." + form));
        exchange.getAttributes().put(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of(ExportHandler.FORM, form));
        return exchange;
    }

    /** So many, of one entry each, each after so long. */
    private Function<WebGraphQlRequest, Mono<WebGraphQlResponse>> pages(int count, boolean truncated, Duration each) {
        return request -> Mono.delay(each).map(later -> page(request, ++asked, count, truncated));
    }

    private static WebGraphQlResponse page(WebGraphQlRequest request, int number, int of, boolean truncated) {
        Map<String, Object> list = Map.of(
                "truncated", truncated,
                "pageInfo", Map.of("hasNextPage", number < of),
                "edges",
                        IntStream.of(number)
                                .mapToObj(one -> Map.of("cursor", "c" + one, "node", Map.of("name", "thing " + one)))
                                .toList());
        ExecutionResult result = ExecutionResultImpl.newExecutionResult()
                .data(Map.of("things", list))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                ExecutionInput.newExecutionInput(request.getDocument()).build(), result));
    }
}
