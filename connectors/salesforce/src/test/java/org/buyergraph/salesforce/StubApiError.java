package org.buyergraph.salesforce;

import java.util.List;
import java.util.Map;

/**
 * A refusal of the REST API: one status and one element of the error array.
 *
 * <p>Thrown by whatever finds the fault and rendered in one place, because inside a composite call the same refusal is
 * one part's answer and not the answer.
 */
final class StubApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private StubApiError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    /** The body of every refusal of the REST API: an array, also for one error. */
    List<Map<String, String>> body() {
        return List.of(Map.of("message", getMessage(), "errorCode", code));
    }

    /** The org refuses, not a resource: no part of a call can be answered then. */
    boolean ofTheOrg() {
        return code.equals("REQUEST_LIMIT_EXCEEDED");
    }

    static StubApiError malformedQuery(String message) {
        return new StubApiError(400, "MALFORMED_QUERY", message);
    }

    static StubApiError noSuchColumn(String column, String entity) {
        return invalidField("No such column '%s' on entity '%s'.".formatted(column, entity));
    }

    static StubApiError noSuchRelationship(String relationship, String entity) {
        return invalidField(
                "Didn't understand relationship '%s' in field path on entity '%s'.".formatted(relationship, entity));
    }

    static StubApiError invalidField(String message) {
        return new StubApiError(400, "INVALID_FIELD", message);
    }

    static StubApiError invalidId(String value) {
        return new StubApiError(400, "INVALID_QUERY_FILTER_OPERATOR", "invalid ID field: " + value);
    }

    static StubApiError invalidType(String type) {
        return new StubApiError(400, "INVALID_TYPE", "sObject type '%s' is not supported.".formatted(type));
    }

    static StubApiError invalidQueryLocator() {
        return new StubApiError(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
    }

    static StubApiError malformedJson(String message) {
        return new StubApiError(400, "JSON_PARSER_ERROR", message);
    }

    static StubApiError exceeded(String message) {
        return new StubApiError(400, "LIMIT_EXCEEDED", message);
    }

    static StubApiError halted(int status, String code, String message) {
        return new StubApiError(status, code, message);
    }

    /** Expired, revoked and never valid are one answer. */
    static StubApiError invalidSession() {
        return new StubApiError(401, "INVALID_SESSION_ID", "Session expired or invalid");
    }

    static StubApiError requestLimitExceeded() {
        return new StubApiError(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
    }

    static StubApiError notFound() {
        return new StubApiError(404, "NOT_FOUND", "The requested resource does not exist");
    }

    static StubApiError noExternalId(String field) {
        return new StubApiError(
                404, "NOT_FOUND", "Provided external ID field does not exist or is not accessible: " + field);
    }

    static StubApiError methodNotAllowed(String method, String allowed) {
        return new StubApiError(
                405, "METHOD_NOT_ALLOWED", "HTTP Method '%s' not allowed. Allowed are %s".formatted(method, allowed));
    }

    static StubApiError unsupportedMediaType() {
        return new StubApiError(
                415, "UNSUPPORTED_MEDIA_TYPE", "Content-Type header specified in HTTP request is not supported");
    }
}
