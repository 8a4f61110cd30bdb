package org.buyergraph.gateway.security.identity;

import reactor.core.publisher.Mono;

/** Does something as if a viewer had sent a request for it. */
public final class ActingAs {
    private ActingAs() {}

    /** @param viewer in one word, such as {@code customer:700101} */
    public static <T> Mono<T> viewer(String viewer, Mono<T> work) {
        return CurrentViewer.is(new ViewerAuthentication(ViewerText.read(viewer)), work);
    }
}
