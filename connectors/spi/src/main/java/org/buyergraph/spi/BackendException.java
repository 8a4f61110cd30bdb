package org.buyergraph.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A backend could not answer. Expected in the life of a gateway: it carries no stack trace. Its message is for our log; a
 * client is told the problem's own sentence.
 */
public final class BackendException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as a client can act on it. */
    public enum Problem {
        /** Down, refusing, limiting us, or switched off here. */
        UNAVAILABLE,
        /** Did not answer in its time. */
        TIMEOUT,
        /** Answered something that is not an answer. */
        BAD_RESPONSE
    }

    private final transient Backend backend;
    private final Problem problem;
    private final @Nullable Duration retryAfter;

    private BackendException(
            Backend backend, Problem problem, String detail, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(backend + ": " + detail, cause, false, false);
        this.backend = backend;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public static BackendException unavailable(Backend backend, String detail) {
        return new BackendException(backend, Problem.UNAVAILABLE, detail, null, null);
    }

    public static BackendException unavailable(Backend backend, String detail, Throwable cause) {
        return new BackendException(backend, Problem.UNAVAILABLE, detail, null, cause);
    }

    public static BackendException limited(Backend backend, String detail, @Nullable Duration retryAfter) {
        return new BackendException(backend, Problem.UNAVAILABLE, detail, retryAfter, null);
    }

    public static BackendException timeout(Backend backend, String detail) {
        return new BackendException(backend, Problem.TIMEOUT, detail, null, null);
    }

    public static BackendException badResponse(Backend backend, String detail) {
        return new BackendException(backend, Problem.BAD_RESPONSE, detail, null, null);
    }

    public static BackendException badResponse(Backend backend, String detail, Throwable cause) {
        return new BackendException(backend, Problem.BAD_RESPONSE, detail, null, cause);
    }

    public static BackendException notConfigured(Backend backend) {
        return unavailable(backend, "not configured");
    }

    public Backend backend() {
        return backend;
    }

    public Problem problem() {
        return problem;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
