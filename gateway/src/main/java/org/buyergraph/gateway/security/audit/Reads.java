package org.buyergraph.gateway.security.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.spi.Listing;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** How many records of which type were shown to one request. What was in them is nobody's business here. */
public final class Reads {
    private static final Class<Reads> KEY = Reads.class;

    private final Map<String, Integer> byType = new ConcurrentHashMap<>();

    /** Those of the current request; what nobody wants to know is counted for nobody. */
    public static Mono<Reads> current() {
        return Mono.deferContextual(context -> Mono.just(context.hasKey(KEY) ? context.<Reads>get(KEY) : new Reads()));
    }

    public Context in(Context context) {
        return context.put(KEY, this);
    }

    public void count(Class<?> type, Object answer) {
        int records = answer instanceof Listing<?> listing ? listing.rows().size() : 1;
        if (records > 0) {
            byType.merge(type.getSimpleName(), records, Integer::sum);
        }
    }

    public Map<String, Integer> byType() {
        return new TreeMap<>(byType);
    }
}
