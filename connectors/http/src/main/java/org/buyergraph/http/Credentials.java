package org.buyergraph.http;

import java.util.Map;
import org.buyergraph.spi.Vitals;
import reactor.core.publisher.Mono;

/**
 * Gives calls to one vendor their {@link Pass}: always the same one, or one that is fetched and renewed, as {@link Tokens}
 * does.
 */
public interface Credentials {
    Mono<Pass> pass();

    /** A host refused this pass. Answers whether the next one will be another, so that asking again makes sense. */
    boolean refused(Pass pass);

    /** How it stands with the pass that would be used now. */
    default Vitals.Token state() {
        return Vitals.Token.NOT_NEEDED;
    }

    /** The same headers for ever. */
    static Credentials fixed(Map<String, String> headers) {
        Pass pass = new Pass(headers, null);
        return new Credentials() {
            @Override
            public Mono<Pass> pass() {
                return Mono.just(pass);
            }

            @Override
            public boolean refused(Pass refused) {
                return false;
            }
        };
    }
}
