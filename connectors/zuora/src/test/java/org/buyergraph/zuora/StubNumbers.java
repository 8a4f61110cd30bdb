package org.buyergraph.zuora;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.testkit.data.Ids;

/**
 * Numbers, ids and moments for what orders make. They are apart from the data set's: versions, rate plans and charges by
 * kinds of their own, documents by their numbers.
 */
final class StubNumbers {

    private static final ZoneId TENANT = ZoneId.of("America/Los_Angeles");
    private static final LocalTime FIRST = LocalTime.of(3, 0);
    private static final long DOCUMENTS = 3_000;
    private static final long ORDERS = 200;
    private static final long SOLD = 80_000_000;

    private final Map<String, Long> last = new ConcurrentHashMap<>();

    void reset() {
        last.clear();
    }

    long order() {
        return ORDERS + next("order");
    }

    long invoice() {
        return DOCUMENTS + next("invoice");
    }

    long creditMemo() {
        return DOCUMENTS + next("credit memo");
    }

    long payment() {
        return DOCUMENTS + next("payment");
    }

    /** For a rate plan and its charge that an order adds. */
    String sold() {
        return String.format(Locale.ROOT, "%08d", SOLD + next("sold"));
    }

    String version() {
        return id("50b2");
    }

    String ratePlan() {
        return id("a91b");
    }

    String charge() {
        return id("c4a2");
    }

    String tier() {
        return id("71e5");
    }

    String invoiceItem() {
        return id("1e13");
    }

    String creditMemoItem() {
        return id("c4ef");
    }

    String job() {
        return id("70b1");
    }

    /** Of the order's day, and later than all before it. */
    OffsetDateTime moment(LocalDate day) {
        return day.atTime(FIRST).atZone(TENANT).toOffsetDateTime().plusSeconds(next("moment"));
    }

    private String id(String kind) {
        return Ids.billing(kind, next(kind));
    }

    private long next(String what) {
        return last.merge(what, 1L, Long::sum);
    }
}
