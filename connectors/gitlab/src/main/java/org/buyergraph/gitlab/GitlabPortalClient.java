package org.buyergraph.gitlab;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.buyergraph.http.Credentials;
import org.buyergraph.http.Json;
import org.buyergraph.http.Query;
import org.buyergraph.http.VendorHttp;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Vitals;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The customers portal's REST API. */
final class GitlabPortalClient {
    static final Backend PORTAL = new Backend("gitlab-portal");

    /** The most values of a filter, and the most rows of a page. */
    static final int PAGE = 100;

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
        return http.get(Query.of("/api/v1/" + collection)
                        .with(filter, joined)
                        .with("page", 1)
                        .with("per_page", PAGE))
                .flatMapIterable(page -> page.rows(collection, PORTAL));
    }
}
