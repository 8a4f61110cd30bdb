package org.buyergraph.zuora;

import java.util.List;
import org.buyergraph.http.Json;
import org.buyergraph.http.Reader;
import org.buyergraph.http.Received;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Tells Zuora's answers from its refusals. A refusal may come with HTTP 200 and {@code success: false}; the last two
 * digits of its code say what it is about, whatever the resource.
 */
final class ZuoraReader implements Reader {
    private final Backend backend;

    ZuoraReader(Backend backend) {
        this.backend = backend;
    }

    @Override
    public Mono<Json> read(Received received) {
        Json json = received.jsonIfAny();
        String code = json == null ? null : code(json);
        if (received.ok()) {
            return code == null ? Mono.just(received.json(backend)) : refusal(received, code);
        }
        boolean gatewayInFront = received.status() == 429 || received.status() >= 500 || received.status() == 401;
        return code == null || gatewayInFront ? Mono.error(received.failure(backend, code)) : refusal(received, code);
    }

    private static @Nullable String code(Json json) {
        List<Json> reasons = json.list("reasons");
        return reasons.isEmpty() ? null : reasons.get(0).text("code", "");
    }

    private Mono<Json> refusal(Received received, String code) {
        String category = code.length() < 2 ? code : code.substring(code.length() - 2);
        return switch (category) {
            case "40" -> Mono.empty();
            case "10", "11" -> Mono.error(BackendException.barred(backend, "it does not let us in: " + code));
            case "50", "60", "61", "99" -> Mono.error(BackendException.unavailable(backend, "it is busy: " + code));
            case "70" -> Mono.error(received.busy(backend, code));
            default -> Mono.error(BackendException.refused(backend, "it does not take our question: " + code));
        };
    }
}
