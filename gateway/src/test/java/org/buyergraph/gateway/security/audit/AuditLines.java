package org.buyergraph.gateway.security.audit;

import static org.awaitility.Awaitility.await;

import java.util.List;
import org.springframework.boot.test.system.CapturedOutput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the audit wrote to the console while a test ran: between two lines that a test has written first and last. Lines are written
 * one after the other, and behind their answers, so that the first lines may be those of the test before.
 */
final class AuditLines {
    static final String FIRST = "query First { viewer { role } }";
    static final String LAST = "query Last { viewer { role } }";

    private static final JsonMapper MAPPER = new JsonMapper();

    private AuditLines() {}

    static List<JsonNode> of(CapturedOutput output) {
        await().until(() -> in(output).stream().anyMatch(line -> isOf("Last", line)));
        return in(output).stream()
                .dropWhile(line -> !isOf("First", line))
                .skip(1)
                .takeWhile(line -> !isOf("Last", line))
                .toList();
    }

    private static boolean isOf(String operation, JsonNode line) {
        return line.path("operation").asString().equals(operation);
    }

    private static List<JsonNode> in(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.contains(" audit ") && line.contains("{\"who\""))
                .map(line -> MAPPER.readTree(line.substring(line.indexOf("{\"who\""))))
                .toList();
    }
}
