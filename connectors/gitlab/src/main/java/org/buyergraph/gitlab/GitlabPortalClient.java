package org.buyergraph.gitlab;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.http.Credentials;
import org.buyergraph.http.Json;
import org.buyergraph.http.Query;
import org.buyergraph.http.Rows;
import org.buyergraph.http.VendorHttp;
import org.buyergraph.spi.Backend;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The customers portal's REST API. */
final class GitlabPortalClient {
    static final Backend PORTAL = new Backend("gitlab-portal");

    /** The most values of a filter, and the most rows of a page. */
    static final int PAGE = 100;

    /** Of a time that is written without one. */
    static final ZoneId ZONE = ZoneOffset.UTC;

    /** 2,000 rows are more than any hundred keys hold; past them a list says that it is truncated. */
    static final int MAX_PAGES = 20;

    private final VendorHttp.Authorized http;

    private GitlabPortalClient(VendorHttp.Authorized http) {
        this.http = http;
    }

    static GitlabPortalClient to(GitlabProperties.Portal properties) {
        VendorHttp http = VendorHttp.to(PORTAL, text(properties.baseUrl()), properties.http());
        Credentials credentials = Credentials.fixed(
                Map.of("X-Admin-Email", text(properties.adminEmail()), "X-Admin-Token", text(properties.adminToken())));
        return new GitlabPortalClient(http.with(credentials, new GitlabReader(PORTAL)));
    }

    private static String text(@Nullable String setting) {
        return setting == null ? "" : setting;
    }

    /** The rows whose field is one of these values; at most as many as there are values. */
    Flux<Json> rows(String collection, String filter, Collection<?> values) {
        String joined = values.stream().map(Object::toString).collect(Collectors.joining(","));
        return http.get(Query.of("/api/v1/" + collection)
                        .with(filter, joined)
                        .with("page", 1)
                        .with("per_page", PAGE))
                .flatMapIterable(page -> page.rows(collection, PORTAL));
    }

    /**
     * Licenses with the codes that activate them. Secret: what comes back is put into an answer and nowhere else.
     */
    Flux<Json> activationCodes(Collection<?> licenses) {
        String joined = licenses.stream().map(Object::toString).collect(Collectors.joining(","));
        return http.get(Query.of("/api/v1/licenses")
                        .with("ids", joined)
                        .with("with", "activation_code")
                        .with("page", 1)
                        .with("per_page", PAGE))
                .flatMapIterable(answer -> answer.rows("licenses", PORTAL));
    }

    /** The rows whose field is one of these values, page by page; last {@link Rows#UNREAD} where pages were left. */
    Flux<Json> pages(String collection, String filter, Collection<?> values, int maxPages) {
        String joined = values.stream().map(Object::toString).collect(Collectors.joining(","));
        return page(collection, filter, joined, 1)
                .expand(page -> isLast(page) || number(page) >= maxPages
                        ? Mono.empty()
                        : page(collection, filter, joined, number(page) + 1))
                .concatMapIterable(page -> rows(collection, page, maxPages));
    }

    private Mono<Json> page(String collection, String filter, String joined, int number) {
        return http.get(Query.of("/api/v1/" + collection)
                .with(filter, joined)
                .with("page", number)
                .with("per_page", PAGE));
    }

    private static List<Json> rows(String collection, Json page, int maxPages) {
        List<Json> rows = page.rows(collection, PORTAL);
        boolean left = !isLast(page) && number(page) >= maxPages;
        return left ? Stream.concat(rows.stream(), Stream.of(Rows.UNREAD)).toList() : rows;
    }

    private static int number(Json page) {
        Integer number = page.child("meta").integer("page");
        return number == null ? 1 : number;
    }

    private static boolean isLast(Json page) {
        Integer total = page.child("meta").integer("total");
        return total == null || number(page) * PAGE >= total;
    }
}
