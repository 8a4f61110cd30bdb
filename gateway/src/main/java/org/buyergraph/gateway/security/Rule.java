package org.buyergraph.gateway.security;

import reactor.core.publisher.Mono;

/**
 * Who may see records of one type, and how much of them. Nothing is shown where nothing is said. A rule answers with the
 * record as this viewer may see it: whatever is hidden is taken out here, so that nothing can be sorted, counted or computed
 * from it further on.
 */
interface Rule<V> {
    Class<V> subject();

    /** Our support reads everything but secrets. */
    default boolean isForSupport() {
        return true;
    }

    /** Whether the type is public: shown to whoever asks, also without a token. */
    default boolean isForNobody() {
        return false;
    }

    default Mono<V> forCustomer(V record, CustomerRights rights) {
        return Mono.empty();
    }

    default Mono<V> forNamespace(V record, NamespaceRights rights) {
        return Mono.empty();
    }

    default Mono<V> forPartner(V record, PartnerRights rights) {
        return Mono.empty();
    }
}
