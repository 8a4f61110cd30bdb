package org.buyergraph.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The right answers of a scenario, by the number of the request: the first whole answer of whichever server, which all others must
 * equal, but for spaces and the order of fields.
 */
final class Expected {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<Integer, byte[]> answers = new ConcurrentHashMap<>();
    private @Nullable String firstWrong;
    private @Nullable String lastPartial;

    /** What an answer can be. */
    enum Verdict {
        RIGHT,
        /** Something is missing, and an error says so. */
        PARTIAL,
        WRONG
    }

    Verdict judge(Received received) {
        byte[] expected = answers.get(received.ask().number());
        if (expected != null && received.is(expected)) {
            return received.status() == 200 ? Verdict.RIGHT : wrong(received);
        }
        return received.status() == 200 ? judgeText(received, expected) : wrong(received);
    }

    private Verdict judgeText(Received received, byte @Nullable [] expected) {
        JsonNode answer = MAPPER.readTree(received.text());
        if (!answer.path("errors").isMissingNode()) {
            lastPartial = received.text();
            return Verdict.PARTIAL;
        }
        if (expected == null) {
            answers.put(received.ask().number(), received.copy());
            return Verdict.RIGHT;
        }
        return answer.path("data").equals(MAPPER.readTree(expected).path("data")) ? Verdict.RIGHT : wrong(received);
    }

    private Verdict wrong(Received received) {
        if (firstWrong == null) {
            byte[] expected = answers.getOrDefault(received.ask().number(), new byte[0]);
            firstWrong = "Request %d was answered (%d)%n%s%nand should be%n%s"
                    .formatted(
                            received.ask().number(),
                            received.status(),
                            received.text(),
                            new String(expected, StandardCharsets.UTF_8));
        }
        return Verdict.WRONG;
    }

    byte @Nullable [] answer(int number) {
        return answers.get(number);
    }

    @Nullable String firstWrong() {
        return firstWrong == null ? lastPartial : firstWrong;
    }

    void tellFirstWrong() {
        if (firstWrong != null) {
            System.out.println(firstWrong);
        }
    }
}
