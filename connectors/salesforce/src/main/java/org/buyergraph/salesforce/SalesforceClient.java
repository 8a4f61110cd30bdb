package org.buyergraph.salesforce;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.http.Json;
import org.buyergraph.http.Pass;
import org.buyergraph.http.Query;
import org.buyergraph.http.Rows;
import org.buyergraph.http.Tokens;
import org.buyergraph.http.VendorHttp;
import org.buyergraph.id.CrmId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Progress;
import org.buyergraph.spi.Vitals;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Salesforce's REST API: the session, and SOQL page by page. */
final class SalesforceClient {
    static final Backend SALESFORCE = new Backend("salesforce");

    /** The most rows of a page. */
    static final int PAGE = 2000;

    private final VendorHttp.Authorized http;
    private final String root;

    private SalesforceClient(VendorHttp.Authorized http, String version) {
        this.http = http;
        this.root = "/services/data/" + version;
    }

    static SalesforceClient to(SalesforceProperties properties) {
        VendorHttp http = VendorHttp.to(SALESFORCE, Objects.requireNonNull(properties.baseUrl()), properties.http());
        Tokens tokens = new Tokens(() -> token(http, properties), Duration.ZERO, InstantSource.system());
        return new SalesforceClient(
                http.with(tokens, new SalesforceReader(SALESFORCE), new SalesforceQuota()), properties.version());
    }

    Vitals vitals() {
        return http.vitals();
    }

    private static Mono<Tokens.Token> token(VendorHttp http, SalesforceProperties properties) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", properties.clientId());
        form.add("client_secret", properties.clientSecret());
        return http.requestToken("/services/oauth2/token", form).map(answer -> token(answer, properties.session()));
    }

    private static Tokens.Token token(Json answer, Duration session) {
        String value = answer.text("access_token");
        if (value == null) {
            throw BackendException.unavailable(SALESFORCE, "the token endpoint gave no token");
        }
        return new Tokens.Token(Pass.bearer(value, answer.text("instance_url")), session);
    }

    /** The rows that a SOQL query finds, as they arrive; last {@link Rows#UNREAD} where pages were left. */
    Flux<Json> rows(String soql, int maxPages) {
        return Flux.defer(() -> {
            AtomicInteger pages = new AtomicInteger(1);
            return Progress.toldOf(http.get(Query.of(root + "/query").with("q", soql))
                            .switchIfEmpty(
                                    Mono.error(() -> BackendException.badResponse(SALESFORCE, "no place for queries")))
                            .expand(page -> next(page, pages, maxPages)))
                    .index((number, page) -> rows(page, number + 1 >= maxPages))
                    .concatMapIterable(rows -> rows);
        });
    }

    /** What an object of the organisation is made of. */
    Mono<Json> describe(String object) {
        return http.get(Query.of(root + "/sobjects/" + object + "/describe"));
    }

    private static List<Json> rows(Json page, boolean last) {
        List<Json> rows = page.rows("records", SALESFORCE);
        boolean more = last && page.text("nextRecordsUrl") != null;
        return more ? Stream.concat(rows.stream(), Stream.of(Rows.UNREAD)).toList() : rows;
    }

    private Mono<Json> next(Json page, AtomicInteger pages, int maxPages) {
        String path = page.text("nextRecordsUrl");
        if (page.flag("done") || path == null || pages.getAndIncrement() >= maxPages) {
            return Mono.empty();
        }
        return path.startsWith("/services/data/")
                ? http.get(Query.of(path))
                : Mono.error(
                        BackendException.badResponse(SALESFORCE, "a next page somewhere else than where pages are"));
    }

    /** A list of ids as SOQL writes it, each in both its forms. */
    static String bothForms(Collection<CrmId> ids) {
        return in(ids.stream()
                .flatMap(id -> Stream.of(id.value(), id.shortForm()))
                .toList());
    }

    /** A list as SOQL writes it. The values have passed the shape of a CRM id: none holds a quote. */
    private static String in(Collection<String> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",", "(", ")"));
    }
}
