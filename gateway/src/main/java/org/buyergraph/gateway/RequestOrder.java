package org.buyergraph.gateway;

import org.springframework.core.Ordered;

/**
 * The order in which a request passes our filters and interceptors, the least first. Each has a place of its own, so that none
 * stands before another by the chance of its name.
 */
public final class RequestOrder {
    private RequestOrder() {}

    // Who writes what went wrong with HTTP.

    /** Before Spring Boot's own, which is at -1. */
    public static final int HTTP_ERRORS = -2;

    // Which of the security chains takes a request: the first whose paths it matches. They stand before all of our
    // filters, at
    // -100, so that who may not ask makes us do nothing more.

    /** Has keys of its own, so it comes before the chain for everything else. */
    public static final int SECURITY_OF_MEMORY = -110;

    public static final int SECURITY_OF_EVERYTHING_ELSE = -100;

    // Filters. Headers are read before the body: a header that cannot be used costs no reading.

    public static final int ORIGIN = 0;

    public static final int FRESHNESS = 10;

    public static final int DEADLINE = 20;

    public static final int BODY = 30;

    /** After the body has come: what is still on its way is no work yet. Before support is somebody else, so that it counts as itself. */
    public static final int UNDER_WAY = 40;

    /** From here on support is whom it looks for. */
    public static final int VIEW_AS = 50;

    /** Behind all that may refuse a request, or says something about its answer. */
    public static final int DOOR = 55;

    /** For memory's endpoint alone, which none of the others knows. */
    public static final int PURGE_RETRY_AFTER = 60;

    // Interceptors of a document.

    /** Outermost, so that no error leaves without a code, whoever made it. */
    public static final int ERROR_STAMP = Ordered.HIGHEST_PRECEDENCE;

    /** Around all that reads, so that what was read is written down whatever comes of it. */
    public static final int AUDIT = Ordered.HIGHEST_PRECEDENCE + 10;

    /** Opens what the request asks with, and ends it after all that asks. */
    public static final int FACTS = Ordered.HIGHEST_PRECEDENCE + 20;

    public static final int GIVENS = Ordered.HIGHEST_PRECEDENCE + 30;

    public static final int PUBLIC_FIELDS = Ordered.HIGHEST_PRECEDENCE + 40;
}
