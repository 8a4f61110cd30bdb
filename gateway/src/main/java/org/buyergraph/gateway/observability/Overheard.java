package org.buyergraph.gateway.observability;

import org.buyergraph.spi.Exchanges;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Who wants to hear of the exchanges that begin for one that asks, beside those who count all. */
public final class Overheard {
    private Overheard() {}

    /** The context of one whose exchanges this listener hears of as well. */
    public static Context by(Exchanges.Listener listener, Context asker) {
        Exchanges.Listener before = of(asker);
        return asker.put(Overheard.class, before == null ? listener : both(before, listener));
    }

    /** All who hear of the exchanges that begin for an asker. */
    static Exchanges.Listener exchanges(ContextView asker, Exchanges.Listener counted) {
        Exchanges.Listener listener = of(asker);
        return listener == null ? counted : both(listener, counted);
    }

    private static Exchanges.@Nullable Listener of(ContextView asker) {
        return asker.<Exchanges.Listener>getOrDefault(Overheard.class, null);
    }

    private static Exchanges.Listener both(Exchanges.Listener one, Exchanges.Listener other) {
        return host -> {
            Exchanges.Heard first = one.begun(host);
            Exchanges.Heard second = other.begun(host);
            return end -> {
                first.ended(end);
                second.ended(end);
            };
        };
    }
}
