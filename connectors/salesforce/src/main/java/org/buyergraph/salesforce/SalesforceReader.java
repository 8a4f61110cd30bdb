package org.buyergraph.salesforce;

import java.util.List;
import org.buyergraph.http.Json;
import org.buyergraph.http.Reader;
import org.buyergraph.http.Received;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Tells Salesforce's answers from its refusals, which are arrays. Limits and rights share a status: the code tells. */
final class SalesforceReader implements Reader {
    private final Backend backend;

    SalesforceReader(Backend backend) {
        this.backend = backend;
    }

    @Override
    public Mono<Json> read(Received received) {
        if (received.ok()) {
            return Mono.just(received.json(backend));
        }
        String code = code(received.jsonIfAny());
        if ("NOT_FOUND".equals(code)) {
            return Mono.empty();
        }
        if ("INVALID_FIELD".equals(code)) {
            return Mono.error(SalesforceUnknownFieldException.refusal(backend));
        }
        return Mono.error(
                "REQUEST_LIMIT_EXCEEDED".equals(code)
                        ? BackendException.exhausted(backend, "its limit of requests is used up")
                        : received.failure(backend, code));
    }

    private static @Nullable String code(@Nullable Json json) {
        List<Json> errors = json == null ? List.of() : json.list();
        return errors.isEmpty() ? null : errors.get(0).text("errorCode");
    }
}
