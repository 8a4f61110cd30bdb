package org.buyergraph.gateway.graphql;

/** The closed set of what can go wrong, as clients see it. Described for them in the schema's README. */
public enum ErrorCode {
    BAD_USER_INPUT,
    UNAUTHENTICATED,
    FORBIDDEN,
    QUERY_TOO_COMPLEX,
    PERSISTED_QUERY_NOT_FOUND,
    PERSISTED_QUERY_NOT_SUPPORTED,
    DOCUMENT_NOT_TRUSTED,
    BACKEND_BUDGET_EXCEEDED,
    RATE_LIMITED,
    BACKEND_UNAVAILABLE,
    BACKEND_TIMEOUT,
    BACKEND_BAD_RESPONSE,
    DEADLINE_EXCEEDED,
    STALE_REFUSED,
    INTERNAL
}
