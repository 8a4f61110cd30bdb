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

    // Filters.

    /** Before the security chains: who comes to the graph passes the steps below and none of these. */
    public static final int GRAPHQL = -150;

    /** For memory's endpoint alone. */
    public static final int PURGE_RETRY_AFTER = 60;

    // Which of the security chains takes a request: the first that it matches.

    public static final int SECURITY_OF_THE_GRAPH = -120;

    /** Has keys of its own, so it comes before the chain for everything else. */
    public static final int SECURITY_OF_MEMORY = -110;

    public static final int SECURITY_OF_EVERYTHING_ELSE = -100;

    // Steps of the way to the graph. What costs least and refuses most comes first: who may not ask makes us do
    // nothing more, and a header that cannot be used costs no reading of a body.

    /** Whatever is answered from here on, it is told how to be treated. */
    public static final int HEADERS = 1;

    /** Also told with each answer: what to name when somebody asks for it. */
    public static final int REQUEST_ID = 2;

    /** A page that may not ask is sent away before its token is looked at. */
    public static final int CROSS_ORIGIN = 3;

    public static final int METHOD = 4;

    public static final int TOKEN = 5;

    /** By viewer, so it comes after the token. */
    public static final int RATE = 6;

    /** Before the steps that read headers: a public read has none of its own wishes. */
    public static final int ADDRESS = 7;

    public static final int ORIGIN = 8;

    public static final int FRESHNESS = 9;

    public static final int DEADLINE = 10;

    public static final int BODY = 11;

    /** After the body has come: what is still on its way is no work yet. Before support is somebody else, so that it counts as itself. */
    public static final int UNDER_WAY = 12;

    /** Likewise as itself. */
    public static final int EXPORTS = 13;

    /** Before all that looks at the document; by the kind of viewer that really asks. */
    public static final int TRUSTED = 14;

    /** From here on support is whom it looks for. */
    public static final int VIEW_AS = 15;

    /** Knows whose eyes are looked through, and is the last that may refuse whom it may not serve: a line is promised only for what is answered. */
    public static final int AUDIT_ENTRY = 16;

    /** Behind all that may refuse a request, or says something about its answer. */
    public static final int DOOR = 17;

    /** What the fast road answers makes no work, so it does not count. */
    public static final int STRANGERS = 18;

    /** What the fast road knows is well formed. */
    public static final int WELL_FORMED = 19;

    // Interceptors of a document.

    /** Sees what is answered in the end. */
    public static final int WATCH = Ordered.HIGHEST_PRECEDENCE;

    /** Around all that answers, so that no error leaves without a code, whoever made it. */
    public static final int ERROR_STAMP = Ordered.HIGHEST_PRECEDENCE + 5;

    /** Around all that reads, so that what was read is written down whatever comes of it. */
    public static final int AUDIT = Ordered.HIGHEST_PRECEDENCE + 10;

    /** Around all that executes. */
    public static final int ON_ERROR = Ordered.HIGHEST_PRECEDENCE + 15;

    /** Opens what the request asks with, and ends it after all that asks. */
    public static final int FACTS = Ordered.HIGHEST_PRECEDENCE + 20;

    public static final int GIVENS = Ordered.HIGHEST_PRECEDENCE + 30;

    /** Knows who asks, and may answer instead of all that runs the document. */
    public static final int EXPLAIN = Ordered.HIGHEST_PRECEDENCE + 35;

    public static final int PUBLIC_FIELDS = Ordered.HIGHEST_PRECEDENCE + 40;
}
