package org.buyergraph.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What came back: its body lies in a buffer that is used again. */
record Received(Ask ask, int status, byte[] buffer, int from, int to, long sentAt, long receivedAt) {
    String text() {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    byte[] copy() {
        return Arrays.copyOfRange(buffer, from, to);
    }

    boolean is(byte[] expected) {
        return Arrays.equals(buffer, from, to, expected, 0, expected.length);
    }

    long took() {
        return receivedAt - sentAt;
    }
}
