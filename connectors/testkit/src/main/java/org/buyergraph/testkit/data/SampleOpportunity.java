package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A sale, won or still hoped for. */
public record SampleOpportunity(
        String id,
        String accountId,
        String name,
        String type,
        String stage,
        BigDecimal amount,
        String currency,
        LocalDate closeDate,
        String ownerId,
        Instant createdAt,
        Instant modifiedAt)
        implements SampleRecord {

    public boolean won() {
        return "Closed Won".equals(stage);
    }

    public boolean closed() {
        return stage.startsWith("Closed");
    }

    @Override
    public String key() {
        return id;
    }
}
