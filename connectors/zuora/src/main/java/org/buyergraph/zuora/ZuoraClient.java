package org.buyergraph.zuora;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.http.Download;
import org.buyergraph.http.Json;
import org.buyergraph.http.Pass;
import org.buyergraph.http.Query;
import org.buyergraph.http.Received;
import org.buyergraph.http.Rows;
import org.buyergraph.http.Tokens;
import org.buyergraph.http.VendorHttp;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Progress;
import org.buyergraph.spi.Vitals;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Zuora's REST API: the token, and Object Query page by page. */
final class ZuoraClient {
    static final Backend ZUORA = new Backend("zuora");

    /** The most rows of a page; the most keys too, so that one page holds all records of as many keys. */
    static final int PAGE = 99;

    /** A token lives for about an hour; five minutes are what Zuora's own guide leaves as a margin. */
    private static final Duration RENEW_EARLY = Duration.ofMinutes(5);

    private static final Duration USUAL_LIFE = Duration.ofMinutes(55);

    private final VendorHttp.Authorized http;
    private final Map<String, String> headers;

    private ZuoraClient(VendorHttp.Authorized http, String version) {
        this.http = http;
        this.headers = Map.of("Zuora-Version", version);
    }

    static ZuoraClient to(ZuoraProperties properties) {
        VendorHttp http = VendorHttp.to(ZUORA, Objects.requireNonNull(properties.baseUrl()), properties.http());
        Tokens tokens = new Tokens(() -> token(http, properties), RENEW_EARLY, InstantSource.system());
        return new ZuoraClient(http.with(tokens, new ZuoraReader(ZUORA), new ZuoraQuota()), properties.version());
    }

    Vitals vitals() {
        return http.vitals();
    }

    private static Mono<Tokens.Token> token(VendorHttp http, ZuoraProperties properties) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", properties.clientId());
        form.add("client_secret", properties.clientSecret());
        return http.requestToken("/oauth/token", form).map(ZuoraClient::token);
    }

    private static Tokens.Token token(Json answer) {
        String value = answer.text("access_token");
        if (value == null) {
            throw BackendException.unavailable(ZUORA, "the token endpoint gave no token");
        }
        Integer seconds = answer.integer("expires_in");
        return new Tokens.Token(Pass.bearer(value, null), seconds == null ? USUAL_LIFE : Duration.ofSeconds(seconds));
    }

    /** The rows of a collection that a query finds, as they arrive; last {@link Rows#UNREAD} where pages were left. */
    Flux<Json> rows(ZuoraQuery query, int maxPages) {
        return Flux.defer(() -> {
            AtomicInteger pages = new AtomicInteger(1);
            Set<String> cursors = ConcurrentHashMap.newKeySet();
            return Progress.toldOf(page(query, null).expand(page -> next(page, cursors, pages, maxPages)
                            .flatMap(cursor -> page(query, cursor))))
                    .index((number, page) -> rows(page, number + 1 >= maxPages))
                    .concatMapIterable(rows -> rows);
        });
    }

    /** One answer of v1; nothing when it says that there is no such thing. */
    Mono<Json> get(String path) {
        return http.get(Query.of(path), headers);
    }

    /** What would come of an order, which changes nothing. */
    Mono<Json> preview(Object order) {
        return http.post(Query.of("/v1/orders/preview"), headers, order)
                .switchIfEmpty(Mono.error(() -> BackendException.refused(ZUORA, "it does not know what is ordered")));
    }

    /** Orders, once. */
    Mono<Received> order(Object order, String key, Duration within) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Idempotency-Key", key);
        return http.tell(Query.of("/v1/orders"), all, order, within);
    }

    /** A document, handed on as it comes. */
    Mono<Download> pdf(String path) {
        return http.download(Query.of(path), headers, "application/pdf");
    }

    private static List<Json> rows(Json page, boolean last) {
        List<Json> rows = page.rows("data", ZUORA);
        boolean more = last && page.text("nextPage") != null;
        return more ? Stream.concat(rows.stream(), Stream.of(Rows.UNREAD)).toList() : rows;
    }

    private Mono<Json> page(ZuoraQuery query, @Nullable String cursor) {
        return http.get(query.page(cursor), headers)
                .switchIfEmpty(Mono.error(() -> BackendException.badResponse(ZUORA, "no such collection")));
    }

    private static Mono<String> next(Json page, Set<String> cursors, AtomicInteger pages, int maxPages) {
        String cursor = page.text("nextPage");
        if (cursor == null || pages.getAndIncrement() >= maxPages) {
            return Mono.empty();
        }
        return cursors.add(cursor)
                ? Mono.just(cursor)
                : Mono.error(BackendException.badResponse(ZUORA, "a page names itself as the next one"));
    }

    /** A list as Object Query writes it. The values have passed the shape of their id: none holds a comma or a bracket. */
    static String in(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "[", "]"));
    }

    /** What a query asks of one collection. */
    record ZuoraQuery(String collection, Map<String, String> filters, Set<String> expansions) {
        Query page(@Nullable String cursor) {
            Query query = Query.of("/object-query/" + collection).with("pageSize", PAGE);
            filters.forEach((field, condition) -> query.with("filter[]", field + "." + condition));
            expansions.forEach(path -> query.with("expand[]", path));
            return cursor == null ? query : query.with("cursor", cursor);
        }
    }
}
