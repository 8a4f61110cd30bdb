package org.buyergraph.zuora;

/** A request the vendor refuses: the HTTP status, Zuora's numeric code and its sentence. */
final class StubRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int MISSING_PARAMETER = 50000023;
    static final int BAD_QUERY_PARAMETER = 50000027;
    static final int INVALID_VALUE = 50000020;
    static final int NOT_FOUND = 50000040;
    static final int METHOD_NOT_SUPPORTED = 50000045;

    private final int status;
    private final int code;

    private StubRefusal(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static StubRefusal badQuery(String message) {
        return new StubRefusal(400, BAD_QUERY_PARAMETER, message);
    }

    static StubRefusal missing(String parameter) {
        return new StubRefusal(400, MISSING_PARAMETER, "Missing required parameter: " + parameter);
    }

    /** A value out of range, on Object Query: HTTP 400. */
    static StubRefusal invalid(String message) {
        return new StubRefusal(400, INVALID_VALUE, message);
    }

    static StubRefusal notFound(String key) {
        return new StubRefusal(404, NOT_FOUND, "Cannot find entity by key: '" + key + "'.");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
