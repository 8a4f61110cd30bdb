package org.buyergraph.testkit.data;

import java.time.LocalDate;

/** A trial that a namespace has, or had. */
public record SampleTrial(long id, long namespaceId, LocalDate startDate, LocalDate expiresOn, String entity)
        implements SampleRecord {

    @Override
    public String key() {
        return Long.toString(id);
    }
}
