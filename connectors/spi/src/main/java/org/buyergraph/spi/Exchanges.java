package org.buyergraph.spi;

import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * What is told of each exchange with a vendor's host to whoever subscribed, who may measure it: of each page and each repetition
 * apart, and of those that were refused here before they began.
 */
public final class Exchanges {
    private Exchanges() {}

    /** How one ended. */
    public enum End {
        /** With an answer, were it that there is no such thing. */
        ANSWERED,
        /** The host understood what was sent and refused it, or does not let us in. */
        REFUSED,
        UNAVAILABLE,
        TIMEOUT,
        BAD_RESPONSE,
        /** It was not even sent, to protect the host or ourselves. */
        SHED,
        /** Nobody waited any longer, or the time for all repetitions was up. */
        ABANDONED;

        static End of(Throwable failure) {
            if (!(failure instanceof BackendException known)) {
                return BAD_RESPONSE;
            }
            if (known.isShed()) {
                return SHED;
            }
            if (!known.isFailure()) {
                return REFUSED;
            }
            return switch (known.problem()) {
                case UNAVAILABLE -> UNAVAILABLE;
                case TIMEOUT -> TIMEOUT;
                case BAD_RESPONSE -> BAD_RESPONSE;
            };
        }
    }

    /** Hears of exchanges, on whichever thread: be quick. */
    public interface Listener {
        /** One is about to begin. */
        Heard begun(Backend host);
    }

    /** Hears of one exchange. */
    public interface Heard {
        void ended(End end);
    }

    /** Tells of the exchange, if anybody wants to hear. */
    public static <T> Mono<T> told(Backend host, Mono<T> exchange) {
        return Mono.deferContextual(context -> {
            Listener listener = context.<Listener>getOrDefault(Exchanges.class, null);
            return listener == null ? exchange : told(listener.begun(host), exchange);
        });
    }

    private static <T> Mono<T> told(Heard heard, Mono<T> exchange) {
        return exchange.doOnSuccess(answer -> heard.ended(End.ANSWERED))
                .doOnError(failure -> heard.ended(End.of(failure)))
                .doOnCancel(() -> heard.ended(End.ABANDONED));
    }

    /** The context of a subscriber that wants to hear. */
    public static Context heardBy(Listener listener) {
        return Context.of(Exchanges.class, listener);
    }
}
