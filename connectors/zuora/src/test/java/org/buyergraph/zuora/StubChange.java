package org.buyergraph.zuora;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.buyergraph.testkit.data.SampleRecord;

/** What an order leaves behind: nothing of it is there before all of it is. */
final class StubChange {

    private final Map<String, SampleRecord> records = new LinkedHashMap<>();
    private final Map<String, StubSchedule> billed = new LinkedHashMap<>();

    void put(SampleRecord record) {
        records.put(record.getClass().getSimpleName() + ' ' + record.key(), record);
    }

    /** What of a charge is billed now. */
    void billed(String chargeNumber, StubSchedule schedule) {
        billed.put(chargeNumber, schedule);
    }

    Collection<SampleRecord> records() {
        return records.values();
    }

    Map<String, StubSchedule> billed() {
        return billed;
    }
}
