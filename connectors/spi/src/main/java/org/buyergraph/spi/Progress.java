package org.buyergraph.spi;

import reactor.core.publisher.Flux;
import reactor.util.context.Context;

/**
 * What a lookup that reads page by page tells of each page, so that whoever subscribed may let it finish although nobody
 * waits any more: begun anew for each asker, a list that takes longer than a request would never be read.
 */
public final class Progress {
    private Progress() {}

    /** Tells of each page as it comes, if anybody wants to hear. */
    public static <T> Flux<T> toldOf(Flux<T> pages) {
        return Flux.deferContextual(context -> {
            Runnable listener = context.<Runnable>getOrDefault(Progress.class, null);
            return listener == null ? pages : pages.doOnNext(page -> listener.run());
        });
    }

    /** The context of a subscriber that wants to hear. */
    public static Context heardBy(Runnable listener) {
        return Context.of(Progress.class, listener);
    }
}
