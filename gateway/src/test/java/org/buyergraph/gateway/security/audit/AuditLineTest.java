package org.buyergraph.gateway.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.gateway.graphql.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a line tells, another program reads the same from it. */
class AuditLineTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final int CASES = 10_000;

    /** Letters, what JSON escapes, what ends a line, both halves of a pair, and what is none. */
    private static final String CHARACTERS =
            "aZ9 {}[]:,/\"\\\b\f\n\r\t\0\u001f\u007f\u0085\u00e9\u2028\u2029\ud83d\ude00\ufffe\uffff";

    @Test
    void itIsAsDocumented() {
        AuditLine line = new AuditLine(
                "jane",
                "support",
                "customer:700101",
                "Look",
                Map.of("Subscription", 2, "Account", 1),
                Outcome.PARTIAL,
                List.of("BACKEND_UNAVAILABLE", "INTERNAL"),
                "1-2",
                NOON);

        assertThat(line.json())
                .isEqualTo(
                        "{\"who\":\"jane\",\"viewer\":\"support\",\"viewAs\":\"customer:700101\",\"operation\":\"Look\","
                                + "\"reads\":{\"Account\":1,\"Subscription\":2},\"outcome\":\"partial\","
                                + "\"errors\":[\"BACKEND_UNAVAILABLE\",\"INTERNAL\"],\"requestId\":\"1-2\","
                                + "\"at\":\"2026-11-28T12:00:00Z\"}");
    }

    @Test
    void anyTextIsReadBackAndStaysOnItsLine() {
        Random random = new Random(20261128);
        for (int i = 0; i < CASES; i++) {
            AuditLine line = line(random);

            String json = line.json();

            assertThat(json).matches("[ -~]*");
            assertThat(MAPPER.readTree(json)).isEqualTo(tree(line));
        }
    }

    @Test
    void aLongNameIsCut() {
        String name = "x".repeat(10_000);

        String json =
                new AuditLine(name, "support", null, name, Map.of(), Outcome.COMPLETE, List.of(), "1", NOON).json();

        assertThat(json).hasSizeLessThan(500);
    }

    private static AuditLine line(Random random) {
        return new AuditLine(
                text(random),
                text(random),
                random.nextBoolean() ? text(random) : null,
                text(random),
                IntStream.range(0, random.nextInt(4))
                        .boxed()
                        .collect(Collectors.toMap(index -> index + text(random), index -> random.nextInt())),
                Outcome.values()[random.nextInt(Outcome.values().length)],
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(index -> text(random))
                        .toList(),
                text(random),
                Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(
                    random.nextInt(8) == 0
                            ? (char) random.nextInt(Character.MAX_VALUE + 1)
                            : CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private static JsonNode tree(AuditLine line) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("who", line.who());
        members.put("viewer", line.viewer());
        members.put("viewAs", line.viewAs());
        members.put("operation", line.operation());
        members.put("reads", line.reads());
        members.put("outcome", line.outcome().word());
        members.put("errors", line.errors().isEmpty() ? null : line.errors());
        members.put("requestId", line.requestId());
        members.put("at", line.at().toString());
        members.values().removeIf(value -> value == null);
        return MAPPER.valueToTree(members);
    }
}
