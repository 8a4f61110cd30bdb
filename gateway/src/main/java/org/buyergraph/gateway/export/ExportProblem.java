package org.buyergraph.gateway.export;

import java.time.Duration;
import java.util.Map;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.web.HttpError;
import org.buyergraph.gateway.web.HttpErrorException;
import org.springframework.graphql.ResponseError;
import org.springframework.http.HttpStatus;

/** Why an export does not begin, or is not whole: in the form and with the codes of every other error. */
final class ExportProblem {
    private ExportProblem() {}

    static HttpErrorException badInput(String sentence) {
        return problem(HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, sentence);
    }

    /** Whether it is not there, or not for this viewer, is not told. */
    static HttpErrorException notFound() {
        return problem(
                HttpStatus.NOT_FOUND, ErrorCode.BAD_USER_INPUT, "There is no such list, or none that you may see.");
    }

    static HttpErrorException late() {
        return problem(
                HttpStatus.GATEWAY_TIMEOUT,
                ErrorCode.DEADLINE_EXCEEDED,
                "The export took too long. Go on from the last cursor that you have.");
    }

    static HttpErrorException truncated(ExportForm form) {
        return problem(
                HttpStatus.BAD_REQUEST,
                ErrorCode.QUERY_TOO_COMPLEX,
                form == ExportForm.CSV
                        ? "The list is longer than can be read, which a table cannot tell. Take it as .jsonl, whose last line does."
                        : "The list is longer than can be read: there are more entries than these.");
    }

    /** @param executed whether the document was; otherwise a parameter does not fit the schema */
    static HttpErrorException of(ResponseError error, boolean executed) {
        Map<String, Object> extensions = error.getExtensions();
        ErrorCode code = ErrorCode.valueOf(String.valueOf(extensions.getOrDefault("code", ErrorCode.INTERNAL)));
        if (!executed && code == ErrorCode.BAD_USER_INPUT) {
            return badInput(
                    "A parameter has a value that it cannot have. Write days such as 2026-11-20, and the values of"
                            + " enums as the schema does.");
        }
        return new HttpErrorException(new HttpError(
                status(code),
                code,
                String.valueOf(error.getMessage()),
                extensions.get("backend") instanceof String backend ? backend : null,
                extensions.get("retryAfter") instanceof Number seconds
                        ? Duration.ofSeconds(seconds.longValue())
                        : null));
    }

    private static HttpStatus status(ErrorCode code) {
        return switch (code) {
            case BAD_USER_INPUT, QUERY_TOO_COMPLEX, BACKEND_BUDGET_EXCEEDED -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case BACKEND_UNAVAILABLE, BACKEND_BAD_RESPONSE, STALE_REFUSED -> HttpStatus.BAD_GATEWAY;
            case BACKEND_TIMEOUT, DEADLINE_EXCEEDED -> HttpStatus.GATEWAY_TIMEOUT;
            case PERSISTED_QUERY_NOT_FOUND, PERSISTED_QUERY_NOT_SUPPORTED, DOCUMENT_NOT_TRUSTED, INTERNAL -> // of ours
                HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static HttpErrorException problem(HttpStatus status, ErrorCode code, String sentence) {
        return new HttpErrorException(new HttpError(status, code, sentence));
    }
}
