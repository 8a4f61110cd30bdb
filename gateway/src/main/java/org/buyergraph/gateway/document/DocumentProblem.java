package org.buyergraph.gateway.document;

import java.util.concurrent.TimeoutException;
import org.buyergraph.gateway.facts.DeadlineExceededException;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.web.HttpError;
import org.buyergraph.gateway.web.HttpErrorException;
import org.buyergraph.spi.BackendException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** What is answered instead of a document, in the form and with the codes of every other error. */
final class DocumentProblem {
    private static final Logger log = LoggerFactory.getLogger(DocumentProblem.class);

    private DocumentProblem() {}

    static HttpErrorException badLink() {
        return problem(
                HttpStatus.FORBIDDEN,
                ErrorCode.FORBIDDEN,
                "This link is not valid, or not any more. Ask for a new one.");
    }

    static HttpErrorException notFound() {
        return problem(
                HttpStatus.NOT_FOUND, ErrorCode.BAD_USER_INPUT, "There is no such document, or none that you may see.");
    }

    static HttpErrorException late() {
        return problem(
                HttpStatus.GATEWAY_TIMEOUT,
                ErrorCode.DEADLINE_EXCEEDED,
                "The document did not arrive in time. Follow the link again.");
    }

    static HttpErrorException of(Throwable failure) {
        if (failure instanceof HttpErrorException told) {
            return told;
        }
        if (failure instanceof BackendException backend) {
            log.info("No document: {}", backend.getMessage());
            return of(backend);
        }
        if (failure instanceof TimeoutException || failure instanceof DeadlineExceededException) {
            return late();
        }
        log.error("No document, unexpectedly", failure);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                ErrorCode.INTERNAL,
                "Something went wrong on our side. Tell us the requestId and we can find it.");
    }

    private static HttpErrorException of(BackendException failure) {
        return switch (failure.problem()) {
            case UNAVAILABLE ->
                problem(
                        HttpStatus.BAD_GATEWAY,
                        ErrorCode.BACKEND_UNAVAILABLE,
                        "The system that holds the document is unavailable. Follow the link again later.",
                        failure);
            case TIMEOUT ->
                problem(
                        HttpStatus.GATEWAY_TIMEOUT,
                        ErrorCode.BACKEND_TIMEOUT,
                        "The system that holds the document did not answer in time. Follow the link again.",
                        failure);
            case BAD_RESPONSE ->
                problem(
                        HttpStatus.BAD_GATEWAY,
                        ErrorCode.BACKEND_BAD_RESPONSE,
                        "The system that holds the document gave an answer that cannot be used.",
                        failure);
        };
    }

    private static HttpErrorException problem(HttpStatus status, ErrorCode code, String message) {
        return new HttpErrorException(new HttpError(status, code, message));
    }

    private static HttpErrorException problem(
            HttpStatus status, ErrorCode code, String message, BackendException failure) {
        return new HttpErrorException(
                new HttpError(status, code, message, failure.backend().name(), failure.retryAfter()));
    }
}
