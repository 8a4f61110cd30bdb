package org.buyergraph.spi;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;

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

    /** What it says about the backend, and about asking again. */
    private enum Meaning {
        /** It failed, and the same call may work in a moment. */
        FAILED(true, true),
        /** It takes no more for longer than a request lasts. */
        EXHAUSTED(true, false),
        /** It is well: it understood the call and refused it. */
        REFUSED(false, false),
        /** It was not even asked. */
        SHED(false, false),
        /** There is none: it is switched off here. */
        NOT_CONFIGURED(false, false);

        private final boolean failure;
        private final boolean worthRepeating;

        Meaning(boolean failure, boolean worthRepeating) {
            this.failure = failure;
            this.worthRepeating = worthRepeating;
        }
    }

    private final transient Backend backend;
    private final Problem problem;
    private final Meaning meaning;
    private final @Nullable Duration retryAfter;

    private BackendException(
            Backend backend,
            Problem problem,
            Meaning meaning,
            String detail,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(backend + ": " + detail, cause, false, false);
        this.backend = backend;
        this.problem = problem;
        this.meaning = meaning;
        this.retryAfter = retryAfter;
    }

    public static BackendException unavailable(Backend backend, String detail) {
        return new BackendException(backend, Problem.UNAVAILABLE, Meaning.FAILED, detail, null, null);
    }

    public static BackendException unavailable(Backend backend, String detail, Throwable cause) {
        return new BackendException(backend, Problem.UNAVAILABLE, Meaning.FAILED, detail, null, cause);
    }

    public static BackendException limited(Backend backend, String detail, @Nullable Duration retryAfter) {
        return new BackendException(backend, Problem.UNAVAILABLE, Meaning.FAILED, detail, retryAfter, null);
    }

    public static BackendException timeout(Backend backend, String detail) {
        return new BackendException(backend, Problem.TIMEOUT, Meaning.FAILED, detail, null, null);
    }

    public static BackendException badResponse(Backend backend, String detail) {
        return new BackendException(backend, Problem.BAD_RESPONSE, Meaning.FAILED, detail, null, null);
    }

    public static BackendException badResponse(Backend backend, String detail, Throwable cause) {
        return new BackendException(backend, Problem.BAD_RESPONSE, Meaning.FAILED, detail, null, cause);
    }

    /** Its limit is used up, for hours perhaps: nobody else needs to try. */
    public static BackendException exhausted(Backend backend, String detail) {
        return new BackendException(backend, Problem.UNAVAILABLE, Meaning.EXHAUSTED, detail, null, null);
    }

    /** It understood what we sent and would refuse it again. */
    public static BackendException refused(Backend backend, String detail) {
        return new BackendException(backend, Problem.BAD_RESPONSE, Meaning.REFUSED, detail, null, null);
    }

    public static BackendException refused(Backend backend, String detail, Throwable cause) {
        return new BackendException(backend, Problem.BAD_RESPONSE, Meaning.REFUSED, detail, null, cause);
    }

    /** It does not let us in, or not to this record. */
    public static BackendException barred(Backend backend, String detail) {
        return new BackendException(backend, Problem.UNAVAILABLE, Meaning.REFUSED, detail, null, null);
    }

    /** We did not ask, to protect it or ourselves. */
    public static BackendException shed(Backend backend, String detail, @Nullable Duration retryAfter) {
        return new BackendException(backend, Problem.UNAVAILABLE, Meaning.SHED, detail, retryAfter, null);
    }

    public static BackendException notConfigured(Backend backend) {
        return new BackendException(backend, Problem.UNAVAILABLE, Meaning.NOT_CONFIGURED, "not configured", null, null);
    }

    /** Why a lookup ended: of several calls that failed at the same moment, what the first of them told. */
    public static BackendException of(Backend backend, Throwable failure) {
        List<Throwable> failures = Exceptions.unwrapMultiple(failure);
        return failures.stream()
                .filter(BackendException.class::isInstance)
                .map(BackendException.class::cast)
                .findFirst()
                .orElseGet(() -> badResponse(backend, "an answer that cannot be read: " + failure, failure));
    }

    public Backend backend() {
        return backend;
    }

    public Problem problem() {
        return problem;
    }

    /** Whether this tells that the backend is not well. */
    public boolean isFailure() {
        return meaning.failure;
    }

    /** Whether it takes no more calls at all, for longer than a request lasts. */
    public boolean isExhaustion() {
        return meaning == Meaning.EXHAUSTED;
    }

    /** Whether it was not even asked, to protect it or ourselves. */
    public boolean isShed() {
        return meaning == Meaning.SHED;
    }

    /** Whether it is no part of this gateway's world, and not only of this moment's. */
    public boolean isNotConfigured() {
        return meaning == Meaning.NOT_CONFIGURED;
    }

    /** Whether the same call may work in a moment. */
    public boolean isWorthRepeating() {
        return meaning.worthRepeating;
    }

    /** When the backend, or what protects it, takes the next call; null when nobody knows. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
