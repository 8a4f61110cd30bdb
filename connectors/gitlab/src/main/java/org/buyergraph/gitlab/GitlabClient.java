package org.buyergraph.gitlab;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.buyergraph.http.Credentials;
import org.buyergraph.http.Json;
import org.buyergraph.http.Query;
import org.buyergraph.http.QuotaReader;
import org.buyergraph.http.RateLimit;
import org.buyergraph.http.VendorHttp;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.NamespacePath;
import org.buyergraph.id.UserId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Vitals;
import org.buyergraph.spi.Vitals.Quota;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * GitLab.com's APIs. Namespaces are read from the internal one, where their billing fields are always there; from the
 * public one only when no internal credential is set, and then some of those fields are absent. Quotas and storage are
 * told by the public ones alone.
 */
final class GitlabClient {
    static final Backend GITLAB = new Backend("gitlab");

    private static final String PUBLIC = "/api/v4/namespaces/";
    private static final String INTERNAL = "/api/v4/internal/gitlab_subscriptions/namespaces/";

    private final VendorHttp.@Nullable Authorized internal;
    private final VendorHttp.Authorized open;
    private final boolean hasToken;

    private GitlabClient(VendorHttp.@Nullable Authorized internal, VendorHttp.Authorized open, boolean hasToken) {
        this.internal = internal;
        this.open = open;
        this.hasToken = hasToken;
    }

    static GitlabClient to(GitlabProperties properties, InstantSource clock) {
        VendorHttp http = VendorHttp.to(GITLAB, Objects.requireNonNull(properties.baseUrl()), properties.http());
        GitlabReader reader = new GitlabReader(GITLAB);
        String token = properties.token();
        Map<String, String> headers = token == null ? Map.of() : Map.of("PRIVATE-TOKEN", token);
        VendorHttp.Authorized open = http.with(Credentials.fixed(headers), reader, GitlabClient::quota);
        String secret = properties.internalSecret();
        VendorHttp.Authorized internal = secret == null
                ? null
                : http.with(
                        GitlabInternalTokens.signedWith(secret, properties.internalIssuer(), clock),
                        reader,
                        GitlabClient::quota);
        return new GitlabClient(internal, open, token != null);
    }

    boolean hasInternal() {
        return internal != null;
    }

    boolean hasToken() {
        return hasToken;
    }

    private static @Nullable Quota quota(QuotaReader.Headers headers) {
        Long remaining = QuotaReader.number(headers, "RateLimit-Remaining");
        Long limit = QuotaReader.number(headers, "RateLimit-Limit");
        return remaining == null || limit == null
                ? null
                : new Quota(remaining, limit, RateLimit.endsIn(headers, Instant.now()));
    }

    /** Both ways in lead to one host, and are protected together. */
    Vitals vitals() {
        return open.vitals();
    }

    Mono<Json> namespace(NamespaceId id) {
        return namespace(id.value());
    }

    Mono<Json> namespace(NamespacePath path) {
        return namespace(Query.segment(path.value()));
    }

    private Mono<Json> namespace(String key) {
        return internal == null ? open.get(Query.of(PUBLIC + key)) : internal.get(Query.of(INTERNAL + key));
    }

    /** A part of a namespace that only the internal API tells. */
    Mono<Json> part(NamespaceId id, String part) {
        return Objects.requireNonNull(internal).get(Query.of(INTERNAL + id + "/" + part));
    }

    /** The namespace with what is told to an administrator's token. */
    Mono<Json> forAdministrator(NamespaceId id) {
        return open.get(Query.of(PUBLIC + id));
    }

    /**
     * What a user owns, as they are told it themselves. No call lists it for somebody else, so we ask in the user's name, which an
     * administrator's token may that has the scope {@code sudo}: that ours has it is assumed here and nowhere else.
     */
    Mono<Json> ownedBy(UserId user, int page) {
        Query query = Query.of("/api/v4/namespaces")
                .with("owned_only", true)
                .with("top_level_only", true)
                .with("page", page)
                .with("per_page", GitlabOwnedNamespaces.PAGE);
        return open.get(query, Map.of("Sudo", user.value()));
    }

    Mono<Json> graphql(String document) {
        return open.post(Query.of("/api/graphql"), Map.of("query", document));
    }
}
