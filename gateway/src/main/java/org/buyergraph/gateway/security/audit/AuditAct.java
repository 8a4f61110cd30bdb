package org.buyergraph.gateway.security.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The one line that is written down of something that was changed, or was to be. */
public final class AuditAct {
    private final Audit audit;
    private final Map<String, String> told = new LinkedHashMap<>();
    private final AtomicBoolean settled = new AtomicBoolean();

    AuditAct(Audit audit, String who, String viewer, String command, String wish, String key) {
        this.audit = audit;
        told.put("who", who);
        told.put("viewer", viewer);
        told.put("command", command);
        told.put("wish", wish);
        told.put("key", key);
    }

    /** Only the first time. */
    public void ended(String outcome) {
        if (settled.compareAndSet(false, true)) {
            String at = Instant.now().toString();
            audit.write(() -> json(outcome, at));
        }
    }

    private String json(String outcome, String at) {
        Map<String, String> line = new LinkedHashMap<>(told);
        line.put("outcome", outcome);
        line.put("at", at);
        StringBuilder json = new StringBuilder();
        line.forEach((name, value) -> {
            json.append(json.isEmpty() ? '{' : ',').append('"').append(name).append("\":");
            AuditLine.text(json, AuditLine.brief(value));
        });
        return json.append('}').toString();
    }
}
