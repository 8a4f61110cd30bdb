package org.buyergraph.testkit.stub;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on purpose for the calls whose whole path matches a regular expression: start with
 * {@link #on}, then say what. Control calls are never touched.
 *
 * @param jitter up to this much is added to the latency, at random
 * @param probability how likely it strikes a call that matches
 * @param body what is answered instead, with status 200; absent = what the vendor says
 * @param carriedOut the vendor has done what it was asked before it goes wrong; otherwise it has heard of nothing, unless its
 *     own answer is what is spoilt
 * @param count how many times it strikes before it is gone; absent = for ever
 */
public record Switch(
        String path,
        Duration latency,
        Duration jitter,
        @Nullable Integer status,
        @Nullable Integer retryAfterSeconds,
        @Nullable Broken broken,
        boolean reset,
        Duration dribble,
        boolean carriedOut,
        double probability,
        @Nullable Integer count,
        @Nullable String body) {

    /** An answer that is none: a body that is not what its headers promise, or a connection that breaks. */
    public enum Broken {
        /** The vendor's own answer, cut in half. */
        TRUNCATED_JSON,
        /** Declared as JSON, but words. */
        NOT_JSON,
        /** A page instead of an answer, with status 200. */
        HTML,
        /** Status 200 and nothing. */
        EMPTY,
        /** The vendor's own answer, each number in it of more digits than there is memory for. */
        HUGE_NUMBERS,
        /** The same, as text. */
        HUGE_NUMBERS_AS_TEXT,
        /** The vendor's own answer, each number in it with millions of zeros behind the point. */
        TINY_NUMBERS,
        /** The vendor's own answer, and 15 MB of empty objects. */
        MANY_OBJECTS,
        /** The vendor's own answer, and 15 MB of members whose names have one letter. */
        MANY_MEMBERS,
        /** Bytes that are no HTTP, then the connection closes. */
        GARBAGE,
        /** Headers and some of a body, then the connection closes. */
        BROKEN_OFF,
        /** The connection closes without a byte. */
        CLOSED
    }

    public Switch {
        Pattern.compile(path);
        if (probability < 0 || probability > 1) {
            throw new IllegalArgumentException("probability is between 0 and 1, not " + probability);
        }
        if (count != null && count < 1) {
            throw new IllegalArgumentException("count is at least 1, not " + count);
        }
        if (status != null && (status < 200 || status > 599)) {
            throw new IllegalArgumentException("status is between 200 and 599, not " + status);
        }
        if (latency.isNegative() || jitter.isNegative() || dribble.isNegative()) {
            throw new IllegalArgumentException("no duration is negative");
        }
    }

    public static Switch on(String pathRegex) {
        return new Switch(
                pathRegex, Duration.ZERO, Duration.ZERO, null, null, null, false, Duration.ZERO, false, 1, null, null);
    }

    public static Switch onEverything() {
        return on(".*");
    }

    public Switch latency(Duration time) {
        return latency(time, jitter);
    }

    public Switch latency(Duration time, Duration upTo) {
        return new Switch(
                path,
                time,
                upTo,
                status,
                retryAfterSeconds,
                broken,
                reset,
                dribble,
                carriedOut,
                probability,
                count,
                body);
    }

    public Switch status(int code) {
        return new Switch(
                path,
                latency,
                jitter,
                code,
                retryAfterSeconds,
                broken,
                reset,
                dribble,
                carriedOut,
                probability,
                count,
                body);
    }

    public Switch retryAfter(int seconds) {
        return new Switch(
                path, latency, jitter, status, seconds, broken, reset, dribble, carriedOut, probability, count, body);
    }

    public Switch broken(Broken how) {
        return new Switch(
                path,
                latency,
                jitter,
                status,
                retryAfterSeconds,
                how,
                reset,
                dribble,
                carriedOut,
                probability,
                count,
                body);
    }

    /** This JSON is the answer. */
    public Switch answering(String json) {
        return new Switch(
                path,
                latency,
                jitter,
                status,
                retryAfterSeconds,
                broken,
                reset,
                dribble,
                carriedOut,
                probability,
                count,
                json);
    }

    /** The connection is reset instead of an answer. */
    public Switch resetting() {
        return new Switch(
                path,
                latency,
                jitter,
                status,
                retryAfterSeconds,
                broken,
                true,
                dribble,
                carriedOut,
                probability,
                count,
                body);
    }

    /** The body comes in small pieces over this time. */
    public Switch dribble(Duration total) {
        return new Switch(
                path,
                latency,
                jitter,
                status,
                retryAfterSeconds,
                broken,
                reset,
                total,
                carriedOut,
                probability,
                count,
                body);
    }

    /** Only once the vendor has done what it was asked: what it wrote stays written. */
    public Switch afterwards() {
        return new Switch(
                path,
                latency,
                jitter,
                status,
                retryAfterSeconds,
                broken,
                reset,
                dribble,
                true,
                probability,
                count,
                body);
    }

    public Switch probability(double share) {
        return new Switch(
                path,
                latency,
                jitter,
                status,
                retryAfterSeconds,
                broken,
                reset,
                dribble,
                carriedOut,
                share,
                count,
                body);
    }

    public Switch times(int number) {
        return new Switch(
                path,
                latency,
                jitter,
                status,
                retryAfterSeconds,
                broken,
                reset,
                dribble,
                carriedOut,
                probability,
                number,
                body);
    }

    boolean matches(String requestPath) {
        return requestPath.matches(path);
    }
}
