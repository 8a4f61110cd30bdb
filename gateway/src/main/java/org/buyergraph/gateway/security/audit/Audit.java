package org.buyergraph.gateway.security.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.security.identity.ViewerText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps book of what support reads: a line of JSON each, to the logger {@code audit}. Who, what kinds of record and how many, and
 * how it ended; never what was in them, and nothing of the token but its subject.
 */
@Component
public final class Audit {
    private static final Logger log = LoggerFactory.getLogger("audit");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST = 100;

    /** What support did. */
    public record Reading(
            String operation, Map<String, Integer> reads, String outcome, List<String> errors, String requestId) {}

    /** Whether what this viewer does is kept book of. */
    public static boolean concerns(ViewerAuthentication asker) {
        return switch (asker.viewer().kind()) {
            case SUPPORT -> true;
            case CUSTOMER, NAMESPACE, PARTNER -> false;
        };
    }

    public void write(ViewerAuthentication asker, Reading reading) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("who", brief(asker.subject()));
        line.put("viewer", asker.viewer().kind().word());
        Viewer other = asker.viewedAs();
        if (other != null) {
            line.put("viewAs", ViewerText.write(other));
        }
        line.put("operation", brief(reading.operation()));
        line.put("reads", reading.reads());
        line.put("outcome", reading.outcome());
        if (!reading.errors().isEmpty()) {
            line.put("errors", reading.errors());
        }
        line.put("requestId", reading.requestId());
        log.info("{}", MAPPER.writeValueAsString(line));
    }

    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
