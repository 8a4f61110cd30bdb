package org.buyergraph.gateway.visibility;

/**
 * Who may see records of one type, and how much of them. A kind of viewer sees something only where the rule is one
 * {@link ForCustomers for customers}, {@link ForNamespaces for namespaces} or {@link ForPartners for partners}: for all others
 * nobody is even asked. A rule answers with the record as this viewer may see it: whatever is hidden is taken out here, so that
 * nothing can be sorted, counted or computed from it further on.
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
}
