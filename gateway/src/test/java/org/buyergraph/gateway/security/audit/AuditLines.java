package org.buyergraph.gateway.security.audit;

import static org.awaitility.Awaitility.await;

import java.util.List;
import org.springframework.boot.test.system.CapturedOutput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the audit wrote to the console. */
final class AuditLines {
    private static final JsonMapper MAPPER = new JsonMapper();

    private AuditLines() {}

    /** All until the line about this operation, which a test has done last: lines are written one after the other. */
    static List<JsonNode> before(String lastOperation, CapturedOutput output) {
        await().until(() -> in(output).stream().anyMatch(line -> isOf(lastOperation, line)));
        return in(output).stream().takeWhile(line -> !isOf(lastOperation, line)).toList();
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
