package org.buyergraph.gateway.security.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.buyergraph.gateway.graphql.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of one request.
 *
 * @param viewAs through whose eyes, where they are not one's own
 * @param reads how many records were shown, by type
 */
record AuditLine(
        String who,
        String viewer,
        @Nullable String viewAs,
        String operation,
        Map<String, Integer> reads,
        Outcome outcome,
        List<String> errors,
        String requestId,
        Instant at) {
    private static final int LONGEST = 100;
    private static final int USUAL_LENGTH = 256;
    private static final String HEX = "0123456789abcdef";

    AuditLine {
        who = brief(who);
        operation = brief(operation);
    }

    /** On one line, whatever is in it. */
    String json() {
        StringBuilder json = new StringBuilder(USUAL_LENGTH);
        json.append("{\"who\":");
        text(json, who);
        json.append(",\"viewer\":");
        text(json, viewer);
        if (viewAs != null) {
            json.append(",\"viewAs\":");
            text(json, viewAs);
        }
        json.append(",\"operation\":");
        text(json, operation);
        json.append(",\"reads\":");
        counts(json, new TreeMap<>(reads));
        json.append(",\"outcome\":");
        text(json, outcome.word());
        if (!errors.isEmpty()) {
            json.append(",\"errors\":");
            texts(json, errors);
        }
        json.append(",\"requestId\":");
        text(json, requestId);
        json.append(",\"at\":");
        text(json, at.toString());
        return json.append('}').toString();
    }

    private static void counts(StringBuilder json, Map<String, Integer> counts) {
        char before = '{';
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            text(json.append(before), count.getKey());
            json.append(':').append(count.getValue());
            before = ',';
        }
        json.append(counts.isEmpty() ? "{}" : "}");
    }

    private static void texts(StringBuilder json, List<String> texts) {
        char before = '[';
        for (String one : texts) {
            text(json.append(before), one);
            before = ',';
        }
        json.append(']');
    }

    static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(json, text.charAt(i));
        }
        json.append('"');
    }

    /** Beyond ASCII all is escaped: nothing is left that somebody may take for the end of a line, or cannot encode. */
    private static void character(StringBuilder json, char character) {
        if (character == '"' || character == '\\') {
            json.append('\\').append(character);
        } else if (character >= ' ' && character < 0x7F) {
            json.append(character);
        } else {
            json.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                json.append(HEX.charAt(character >> shift & 0xF));
            }
        }
    }

    static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
