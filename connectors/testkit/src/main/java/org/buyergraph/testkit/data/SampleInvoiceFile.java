package org.buyergraph.testkit.data;

import java.time.OffsetDateTime;

/** One rendering of an invoice as PDF; the highest version is the one to show. */
public record SampleInvoiceFile(
        String id,
        String invoiceId,
        String invoiceNumber,
        int version,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    @Override
    public String key() {
        return id;
    }
}
