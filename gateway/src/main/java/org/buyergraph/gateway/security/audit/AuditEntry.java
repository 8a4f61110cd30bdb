package org.buyergraph.gateway.security.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.buyergraph.gateway.graphql.Outcome;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.security.identity.ViewerText;
import org.jspecify.annotations.Nullable;

/** The one line that is written down of a request for one document, whatever of it ends first: the answer, its way to the client, or their patience. */
public final class AuditEntry {
    static final String ATTRIBUTE = AuditEntry.class.getName();

    private final Audit audit;
    private final ViewerAuthentication asker;
    private final String requestId;
    private final Reads reads = new Reads();
    private final AtomicBoolean settled = new AtomicBoolean();

    AuditEntry(Audit audit, ViewerAuthentication asker, String requestId) {
        this.audit = audit;
        this.asker = asker;
        this.requestId = requestId;
    }

    /**
     * Null where what the viewer does is not kept book of.
     *
     * @param attributes of the request
     */
    public static @Nullable AuditEntry of(Map<String, Object> attributes) {
        return (AuditEntry) attributes.get(ATTRIBUTE);
    }

    /** Of the next document of the same request: this one until its line is written, then another; null where there is no place for one. */
    @Nullable AuditEntry next() {
        return settled.get() ? audit.open(asker, requestId) : this;
    }

    /** What is shown while the request is answered. */
    public Reads reads() {
        return reads;
    }

    /** Only the first time. */
    public void write(String operation, Map<String, Integer> shown, Outcome outcome, List<String> errors) {
        if (settled.compareAndSet(false, true)) {
            AuditLine line = line(operation, shown, outcome, errors);
            audit.write(line::json);
        }
    }

    public void write(String operation, Outcome outcome) {
        write(operation, reads.byType(), outcome, List.of());
    }

    /** A request of which nothing was written until its end is none that has read. */
    public void close() {
        if (settled.compareAndSet(false, true)) {
            audit.leaveOut();
        }
    }

    private AuditLine line(String operation, Map<String, Integer> shown, Outcome outcome, List<String> errors) {
        Viewer other = asker.viewedAs();
        return new AuditLine(
                asker.subject(),
                asker.viewer().kind().word(),
                other == null ? null : ViewerText.write(other),
                operation,
                shown,
                outcome,
                errors,
                requestId,
                Instant.now());
    }
}
