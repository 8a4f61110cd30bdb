package org.buyergraph.helpdesk;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.http.Credentials;
import org.buyergraph.http.Json;
import org.buyergraph.http.Query;
import org.buyergraph.http.Received;
import org.buyergraph.http.VendorHttp;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Vitals;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The helpdesk's one list. */
final class HelpdeskClient {
    static final Backend HELPDESK = new Backend("helpdesk");

    /** The most accounts of a call. */
    static final int ACCOUNTS = 50;

    private final VendorHttp.Authorized http;

    private HelpdeskClient(VendorHttp.Authorized http) {
        this.http = http;
    }

    static HelpdeskClient to(HelpdeskProperties properties) {
        String token = Objects.requireNonNullElse(properties.token(), "");
        String baseUrl = Objects.requireNonNullElse(properties.baseUrl(), "");
        return new HelpdeskClient(VendorHttp.to(HELPDESK, baseUrl, properties.http())
                .with(Credentials.fixed(Map.of("X-Token", token)), HelpdeskClient::read));
    }

    private static Mono<Json> read(Received received) {
        return received.ok()
                ? Mono.just(received.json(HELPDESK))
                : Mono.error(received.failure(HELPDESK, received.status() == 404 ? "no such list" : null));
    }

    Vitals vitals() {
        return http.vitals();
    }

    Flux<Json> tickets(Set<AccountId> accounts) {
        String ids = accounts.stream().map(AccountId::value).collect(Collectors.joining(","));
        return http.get(Query.of("/tickets").with("accounts", ids))
                .flatMapIterable(answer -> answer.rows("tickets", HELPDESK));
    }
}
