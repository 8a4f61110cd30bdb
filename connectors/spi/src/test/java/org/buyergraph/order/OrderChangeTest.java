package org.buyergraph.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.rules.SampleSubscription;
import org.buyergraph.subscription.SubscriptionVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an order changed, in words and in figures. */
class OrderChangeTest {
    private static final LocalDate DAY = LocalDate.parse("2026-09-15");

    /** The first version; its third has another quantity, a later end and no renewal, and the fifth another plan. */
    private static final List<SubscriptionVersion> VERSIONS = List.of(
            version(new SampleSubscription().seats(25)),
            version(new SampleSubscription()
                    .version(3)
                    .seats(31)
                    .term("2027-03-01", "2028-03-01", 12)
                    .autoRenew(false)),
            version(new SampleSubscription()
                    .version(5)
                    .seats(31)
                    .term("2027-03-01", "2028-03-01", 12)
                    .autoRenew(false)
                    .plan("SaaS - Ultimate - 1 Year", ProductKind.BASE, Deployment.SAAS, "Seat")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE         | 1 | bought 25 seats of SaaS - Premium - 1 Year",
                "CREATE         | 2 | new subscription",
                "CREATE         |   | new subscription",
                "RENEW          | 3 | renewed until 2028-03-01",
                "RENEW          |   | renewed",
                "CHANGE_PRODUCT | 3 | 25 → 31 seats",
                "CHANGE_PRODUCT | 1 | now 25 seats",
                "CHANGE_PRODUCT | 5 | product changed",
                "CHANGE_PRODUCT |   | product changed",
                "CHANGE_PLAN    | 5 | SaaS - Premium - 1 Year → SaaS - Ultimate - 1 Year",
                "CHANGE_PLAN    | 3 | plan changed",
                "ADD_PRODUCT    | 5 | added SaaS - Ultimate - 1 Year",
                "ADD_PRODUCT    | 3 | product added",
                "REMOVE_PRODUCT | 5 | removed SaaS - Premium - 1 Year",
                "REMOVE_PRODUCT |   | product removed",
                "CHANGE_TERMS   | 3 | automatic renewal off",
                "CHANGE_TERMS   | 5 | terms changed",
                "CANCEL         | 1 | canceled as of 2026-09-15",
                "TRANSFER       | 1 | moved to another account",
                "SUSPEND        | 1 | suspended from 2026-09-15",
                "RESUME         | 1 | resumed from 2026-09-15",
                "UNKNOWN        | 1 | changed"
            })
    void saysWhatIsKnown(OrderActionKind kind, @Nullable Integer version, String text) {
        assertThat(change(kind, version).text()).isEqualTo(text);
    }

    @Test
    void figuresAreThoseOfTheVersionsOnBothSides() {
        OrderChange change = change(OrderActionKind.RENEW, 3);

        assertThat(change.quantityBefore()).isEqualByComparingTo("25");
        assertThat(change.quantityAfter()).isEqualByComparingTo("31");
        assertThat(change.seatsBefore()).isEqualTo(25);
        assertThat(change.seatsAfter()).isEqualTo(31);
        assertThat(change.termEnd()).isEqualTo("2028-03-01");
        assertThat(change.autoRenew()).as("it renewed, and set no terms").isNull();
        assertThat(change(OrderActionKind.CHANGE_PRODUCT, 3).termEnd()).isNull();
    }

    /** An order may skip numbers, and what comes after it is not what was before it. */
    @Test
    void whatWasBeforeIsTheVersionNextBelow() {
        assertThat(change(OrderActionKind.CHANGE_PLAN, 5).before()).isEqualTo(VERSIONS.get(1));
        assertThat(change(OrderActionKind.CREATE, 1).before()).isNull();
        assertThat(change(OrderActionKind.CHANGE_PRODUCT, 4).before()).isEqualTo(VERSIONS.get(1));
        assertThat(change(OrderActionKind.CHANGE_PRODUCT, 4).after()).isNull();
    }

    @Test
    void whatTheActionItselfSaysCounts() {
        OrderAction off = new OrderAction(OrderActionKind.CHANGE_TERMS, null, null, DAY, null, false);
        OrderAction on = new OrderAction(OrderActionKind.CHANGE_TERMS, null, 3, DAY, null, true);
        OrderAction later =
                new OrderAction(OrderActionKind.CANCEL, null, null, DAY, LocalDate.parse("2027-03-01"), null);

        assertThat(OrderChange.of(off, VERSIONS).text()).isEqualTo("automatic renewal off");
        assertThat(OrderChange.of(on, VERSIONS).text()).isEqualTo("automatic renewal on");
        assertThat(OrderChange.of(later, VERSIONS).text()).isEqualTo("canceled as of 2027-03-01");
        assertThat(OrderChange.of(new OrderAction(OrderActionKind.CANCEL, null, null, null, null, null), VERSIONS)
                        .text())
                .isEqualTo("canceled");
    }

    @Test
    void oneIsNotMany() {
        SubscriptionVersion packs = version(
                new SampleSubscription().seats(1).plan("Storage - 10 GB", ProductKind.ADD_ON, Deployment.SAAS, "Pack"));
        OrderAction bought =
                new OrderAction(OrderActionKind.CREATE, new SubscriptionNumber("A-S1"), 1, DAY, null, null);

        assertThat(OrderChange.of(bought, List.of(packs)).text()).isEqualTo("bought 1 pack of Storage - 10 GB");
    }

    private static OrderChange change(OrderActionKind kind, @Nullable Integer version) {
        return OrderChange.of(new OrderAction(kind, null, version, DAY, null, null), VERSIONS);
    }

    private static SubscriptionVersion version(SampleSubscription subscription) {
        return new SubscriptionVersion(subscription.get(), false);
    }
}
