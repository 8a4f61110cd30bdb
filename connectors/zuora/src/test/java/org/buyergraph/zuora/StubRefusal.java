package org.buyergraph.zuora;

/** A request the vendor refuses: the HTTP status, Zuora's numeric code and its sentence. */
final class StubRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int MISSING_PARAMETER = 50000023;
    static final int BAD_QUERY_PARAMETER = 50000027;
    static final int INVALID_VALUE = 50000020;
    static final int NOT_FOUND = 50000040;
    static final int METHOD_NOT_SUPPORTED = 50000045;
    static final int IN_PROGRESS = 50000050;

    /**
     * Why an order is refused. The category is the vendor's, the resource before it is that of its one documented refusal of
     * an order; on a lock it was seen to be another.
     */
    enum OrderCode {
        INVALID(53100320),
        MISSING(53100322),
        /** Against a rule of the business; a known order number too. */
        RULE(53100330),
        NOT_FOUND(53100340),
        LOCKED(58730050),
        /** The card was declined. */
        DECLINED(53100399);

        private final int code;

        OrderCode(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

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

    /** An order that the vendor does not carry out: HTTP 200. */
    static StubRefusal order(OrderCode code, String message) {
        return new StubRefusal(200, code.code(), message);
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
