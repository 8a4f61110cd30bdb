package org.buyergraph.gitlab;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.http.Credentials;
import org.buyergraph.http.Json;
import org.buyergraph.http.Query;
import org.buyergraph.http.Rows;
import org.buyergraph.http.VendorHttp;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Progress;
import org.buyergraph.spi.Vitals;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The customers portal: its REST API, and a GraphQL beside it. */
final class GitlabPortalClient {
    static final Backend PORTAL = new Backend("gitlab-portal");

    /** The most values of a filter, and the most rows of a page. */
    static final int PAGE = 100;

    /** Of a time that is written without one. */
    static final ZoneId ZONE = ZoneOffset.UTC;

    /** 2,000 rows are more than any key holds; past them a list says that it is truncated. */
    static final int MAX_PAGES = 20;

    private static final String NOT_LET_IN = "You must be logged in to access this resource";

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

    Vitals vitals() {
        return http.vitals();
    }

    private static String text(@Nullable String setting) {
        return setting == null ? "" : setting;
    }

    /** The rows whose field is one of these values; at most as many as there are values. */
    Flux<Json> rows(String collection, String filter, Collection<?> values) {
        String joined = values.stream().map(Object::toString).collect(Collectors.joining(","));
        return page(collection, filter, joined, 1).flatMapIterable(page -> page);
    }

    /** All rows of which there may be several to a value, page by page. */
    Flux<Json> allRows(String collection, String filter, Collection<?> values) {
        String joined = values.stream().map(Object::toString).collect(Collectors.joining(","));
        return Flux.defer(() -> {
            AtomicInteger number = new AtomicInteger(1);
            return Progress.toldOf(page(collection, filter, joined, 1)
                            .expand(page -> page.size() < PAGE || number.incrementAndGet() > MAX_PAGES
                                    ? Mono.empty()
                                    : page(collection, filter, joined, number.get())))
                    .index((read, page) -> page.size() >= PAGE && read + 1 >= MAX_PAGES ? goesOn(page) : page)
                    .concatMapIterable(page -> page);
        });
    }

    private static List<Json> goesOn(List<Json> page) {
        return Stream.concat(page.stream(), Stream.of(Rows.UNREAD)).toList();
    }

    private Mono<List<Json>> page(String collection, String filter, String values, int number) {
        return http.get(Query.of("/api/v1/" + collection)
                        .with(filter, values)
                        .with("page", number)
                        .with("per_page", PAGE))
                .switchIfEmpty(noSuchList())
                .map(answer -> answer.rows(collection, PORTAL));
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
                .switchIfEmpty(noSuchList())
                .flatMapIterable(answer -> answer.rows("licenses", PORTAL));
    }

    Mono<Json> graphql(String document) {
        return http.post(Query.of("/graphql"), Map.of("query", document))
                .switchIfEmpty(noSuchList())
                .flatMap(answer -> isLetIn(answer) ? Mono.just(answer) : Mono.error(notLetIn()));
    }

    /** Whom the GraphQL does not let in, it tells so with status 200. */
    private static boolean isLetIn(Json answer) {
        return answer.list("errors").stream().noneMatch(error -> NOT_LET_IN.equals(error.text("message")));
    }

    private static BackendException notLetIn() {
        return BackendException.barred(PORTAL, "it does not let us in");
    }

    /** A list that is empty says so: one that is not found is asked for at the wrong place. */
    private static Mono<Json> noSuchList() {
        return Mono.error(() -> BackendException.badResponse(PORTAL, "no such list"));
    }
}
