package org.buyergraph.gateway.export;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.buyergraph.gateway.web.HttpErrorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hands out an export while it is read. The first page decides whether it begins: what is wrong with that is answered instead. What is
 * wrong later ends it, so that it cannot be taken for whole.
 */
final class ExportHandler implements WebHandler {
    static final String FORM = "form";

    private static final Logger log = LoggerFactory.getLogger(ExportHandler.class);

    /** For the last page that may still begin, and for its way to the client. */
    private static final Duration TO_THE_END = Duration.ofSeconds(10);

    private final Export export;
    private final Function<WebGraphQlRequest, Mono<WebGraphQlResponse>> graph;
    private final ExportProperties settings;

    ExportHandler(
            Export export, Function<WebGraphQlRequest, Mono<WebGraphQlResponse>> graph, ExportProperties settings) {
        this.export = export;
        this.graph = graph;
        this.settings = settings;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        Map<String, String> ofPath =
                new HashMap<>(exchange.getRequiredAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        ExportForm form = ExportForm.of(Objects.requireNonNull(ofPath.remove(FORM)));
        Wish wish = Wish.of(export, ofPath, exchange.getRequest().getQueryParams());
        ExportPages pages = new ExportPages(export, wish, exchange, graph, settings);
        return Mono.deferContextual(context -> pages.next()
                        .flatMap(first -> send(first, pages, form, exchange, fileName(ofPath, form))
                                .contextWrite(context)))
                .timeout(settings.atMost().plus(TO_THE_END), Mono.error(ExportProblem::late));
    }

    private Mono<Void> send(
            Page first, ExportPages pages, ExportForm form, ServerWebExchange exchange, String fileName) {
        if (first.truncated() && form == ExportForm.CSV) {
            return Mono.error(ExportProblem.truncated(form));
        }
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(form.type());
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(fileName).build());
        Flux<byte[]> lines = Flux.concat(
                Mono.justOrEmpty(form.head(export)),
                rows(first, form),
                pages.rest().concatMap(page -> rows(page, form), 0)); // no page lies waiting while another is written
        return response.writeWith(lines.onErrorResume(HttpErrorException.class, why -> end(why, pages, form, exchange))
                .map(response.bufferFactory()::wrap));
    }

    private Flux<byte[]> rows(Page page, ExportForm form) {
        Flux<byte[]> rows =
                Flux.fromIterable(page.entries()).map(entry -> form.row(export, entry.node(), entry.cursor()));
        return page.truncated() && !page.hasNext() ? rows.concatWith(Mono.error(ExportProblem.truncated(form))) : rows;
    }

    /** Where nothing can be said any more the connection breaks. */
    private static Mono<byte[]> end(
            HttpErrorException why, ExportPages pages, ExportForm form, ServerWebExchange exchange) {
        String requestId = exchange.getRequest().getId();
        log.info(
                "An export is not whole, request {}: {} {}",
                requestId,
                why.error().code(),
                why.getMessage());
        byte[] last = form.end(why.error(), requestId, pages.last());
        return last == null ? Mono.error(why) : Mono.just(last);
    }

    /** Of letters, digits and dashes alone, whatever the path says. */
    private String fileName(Map<String, String> ofPath, ExportForm form) {
        String name = export.path().substring(export.path().lastIndexOf('/') + 1);
        List<String> of = new TreeMap<>(ofPath)
                .values().stream()
                        .map(value -> value.replaceAll("[^A-Za-z0-9-]", ""))
                        .toList();
        return String.join("-", name, of.isEmpty() ? "" : String.join("-", of)).replaceAll("-+$", "") + "."
                + form.ending();
    }
}
