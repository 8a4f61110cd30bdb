package org.buyergraph.gateway.export;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.buyergraph.gateway.facts.PatientWork;
import org.buyergraph.gateway.facts.RequestFreshness;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The pages of one export, one after the other. Each is a request of its viewer for the graph, with a deadline, a share of quotas and a
 * line in the audit of its own. None is asked for long before there is room for it.
 */
final class ExportPages {
    private static final Duration FOR_ASKING = Duration.ofSeconds(1);

    private final Export export;
    private final Wish wish;
    private final ServerWebExchange exchange;
    private final Function<WebGraphQlRequest, Mono<WebGraphQlResponse>> graph;
    private final ExportProperties settings;
    private final long begun = System.nanoTime();
    private Duration nextAt = Duration.ZERO;
    private @Nullable String last;
    private boolean isFirst = true;
    private boolean more = true;

    ExportPages(
            Export export,
            Wish wish,
            ServerWebExchange exchange,
            Function<WebGraphQlRequest, Mono<WebGraphQlResponse>> graph,
            ExportProperties settings) {
        this.export = export;
        this.wish = wish;
        this.exchange = exchange;
        this.graph = graph;
        this.settings = settings;
        this.last = wish.after();
    }

    /** The cursor of the last entry of the pages that were handed out. */
    @Nullable String last() {
        return last;
    }

    /** Those that follow, for as long as there are some. */
    Flux<Page> rest() {
        return Flux.defer(() -> more ? next().repeat(() -> more) : Flux.empty());
    }

    Mono<Page> next() {
        return Mono.defer(this::inTurn).doOnNext(this::note);
    }

    private void note(Page page) {
        isFirst = false;
        String end = page.end();
        more = page.hasNext() && end != null;
        last = end == null ? last : end;
    }

    private Mono<Page> inTurn() {
        Duration now = sinceBegun();
        if (now.compareTo(settings.atMost()) >= 0) {
            return Mono.error(ExportProblem.late());
        }
        Duration wait = nextAt.minus(now);
        nextAt = (wait.isNegative() ? now : nextAt).plus(settings.betweenPages());
        return wait.compareTo(Duration.ZERO) <= 0 ? read() : Mono.delay(wait).then(Mono.defer(this::read));
    }

    private Mono<Page> read() {
        return graph.apply(request())
                .map(response -> Page.of(response, export))
                .contextWrite(context -> PatientWork.in(context, settings.reserve()));
    }

    private WebGraphQlRequest request() {
        ServerHttpRequest sent = exchange.getRequest();
        Map<String, Object> attributes = new HashMap<>(exchange.getAttributes());
        attributes.put(
                RequestFreshness.ATTRIBUTE, RequestFreshness.of(attributes).ofPage(ofEarlierPages()));
        return new WebGraphQlRequest(
                sent.getURI(),
                sent.getHeaders(),
                new LinkedMultiValueMap<>(),
                sent.getRemoteAddress(),
                attributes,
                Map.of("query", export.document(), "variables", wish.variables(last)),
                sent.getId(),
                Locale.ENGLISH);
    }

    /** How old what they read may be by the time that this one asks for it. */
    private Duration ofEarlierPages() {
        return isFirst ? Duration.ZERO : sinceBegun().plus(FOR_ASKING);
    }

    private Duration sinceBegun() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
