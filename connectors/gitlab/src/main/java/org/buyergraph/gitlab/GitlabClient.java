package org.buyergraph.gitlab;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.buyergraph.http.Credentials;
import org.buyergraph.http.Json;
import org.buyergraph.http.Query;
import org.buyergraph.http.QuotaReader;
import org.buyergraph.http.VendorHttp;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Vitals;
import org.buyergraph.spi.Vitals.Quota;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/**
 * GitLab.com's REST API. Namespaces are read from the internal one, where their billing fields are always there; from the
 * public one only when no internal credential is set, and then some of those fields are absent.
 */
final class GitlabClient {
    static final Backend GITLAB = new Backend("gitlab");

    private static final String PUBLIC = "/api/v4";
    private static final String INTERNAL = PUBLIC + "/internal/gitlab_subscriptions";

    private final VendorHttp.Authorized http;
    private final String namespaces;

    private GitlabClient(VendorHttp.Authorized http, String root) {
        this.http = http;
        this.namespaces = root + "/namespaces/";
    }

    static GitlabClient to(GitlabProperties properties, InstantSource clock) {
        VendorHttp http = VendorHttp.to(GITLAB, Objects.requireNonNull(properties.baseUrl()), properties.http());
        GitlabReader reader = new GitlabReader(GITLAB);
        String secret = properties.internalSecret();
        if (secret != null) {
            Credentials internal = GitlabInternalTokens.signedWith(secret, properties.internalIssuer(), clock);
            return new GitlabClient(http.with(internal, reader, GitlabClient::quota), INTERNAL);
        }
        String token = properties.token();
        Map<String, String> headers = token == null ? Map.of() : Map.of("PRIVATE-TOKEN", token);
        return new GitlabClient(http.with(Credentials.fixed(headers), reader, GitlabClient::quota), PUBLIC);
    }

    private static @Nullable Quota quota(HttpHeaders headers) {
        Long remaining = QuotaReader.number(headers, "RateLimit-Remaining");
        Long limit = QuotaReader.number(headers, "RateLimit-Limit");
        return remaining == null || limit == null ? null : new Quota(remaining, limit);
    }

    Vitals vitals() {
        return http.vitals();
    }

    Mono<Json> namespace(NamespaceId id) {
        return http.get(Query.of(namespaces + id));
    }
}
