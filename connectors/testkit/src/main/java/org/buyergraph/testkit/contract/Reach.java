package org.buyergraph.testkit.contract;

import java.time.Duration;

/**
 * How a connector under test reaches its vendor.
 *
 * @param patience the time limit of one attempt
 * @param rightSecret whether it comes with the secret that the stub knows, or with {@link #WRONG_SECRET}
 */
public record Reach(String baseUrl, Duration patience, boolean rightSecret) {
    public static final String WRONG_SECRET = "a-wrong-secret-that-nobody-may-read";

    /** More than any stub takes by itself, even on a busy machine. */
    private static final Duration PATIENT = Duration.ofSeconds(20);

    /** Less than a vendor takes that is slow; where even a token does not come in this time, it is a time-out as well. */
    private static final Duration IMPATIENT = Duration.ofMillis(100);

    /** With the right secret and all the time that it takes. */
    public static Reach to(String baseUrl) {
        return new Reach(baseUrl, PATIENT, true);
    }

    Reach impatient() {
        return new Reach(baseUrl, IMPATIENT, rightSecret);
    }

    Reach withWrongSecret() {
        return new Reach(baseUrl, patience, false);
    }

    public String secretOr(String right) {
        return rightSecret ? right : WRONG_SECRET;
    }
}
