package org.buyergraph.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a simulated vendor once answered. */
record Recorded(int status, Map<String, List<String>> headers, String text, byte[] bytes) {
    static Recorded of(int status, Map<String, List<String>> headers, String text) {
        return new Recorded(status, headers, text, text.getBytes(StandardCharsets.UTF_8));
    }

    Recorded with(String changed) {
        return of(status, headers, changed);
    }
}
