package org.buyergraph.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.buyergraph.money.Money;
import org.buyergraph.subscription.AboutSubscription;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What the customers portal has planned for a subscription's next settlement, beside what follows from the rules.
 *
 * @param notices in what the two differ; none where they agree
 */
public record RecordedSettlement(
        Subscription subscription,
        LocalDate on,
        @Nullable Integer users,
        boolean skipped,
        @Nullable Money charge,
        List<SettlementNotice> notices)
        implements AboutSubscription {
    public RecordedSettlement {
        notices = List.copyOf(notices);
    }

    public static RecordedSettlement of(
            SettlementRecord record, Subscription subscription, Settlement ruled, LocalDate businessDate) {
        Money price = subscription.yearlyPrice(businessDate);
        Money charge = price == null || record.quoted() == null ? null : new Money(record.quoted(), price.currency());
        return new RecordedSettlement(
                subscription,
                record.on(),
                record.users(),
                record.skipped(),
                charge,
                notices(record, ruled, subscription.quantity(businessDate), charge));
    }

    private static List<SettlementNotice> notices(
            SettlementRecord record, Settlement ruled, @Nullable BigDecimal bought, @Nullable Money charge) {
        boolean quarterly = ruled.way() == SettlementWay.QUARTERLY;
        if (record.skipped() == quarterly) {
            return List.of(notice(
                    SettlementDifference.WAY,
                    quarterly
                            ? "The customers portal skips a settlement that the rules have due on " + ruled.on() + "."
                            : "The customers portal settles on " + record.on() + ", the rules with the renewal."));
        }
        return quarterly ? differences(record, ruled, bought, charge) : List.of();
    }

    private static List<SettlementNotice> differences(
            SettlementRecord record, Settlement ruled, @Nullable BigDecimal bought, @Nullable Money charge) {
        List<SettlementNotice> found = new ArrayList<>();
        if (!record.on().equals(ruled.on())) {
            found.add(differ(SettlementDifference.DAY, "settles on", record.on(), ruled.on()));
        }
        Integer owed = owed(record, bought);
        if (owed != null && ruled.seats() != null && !owed.equals(ruled.seats())) {
            found.add(differ(SettlementDifference.SEATS, "has as many seats owed as", owed, ruled.seats()));
        }
        Money expected = ruled.charge();
        if (charge != null && expected != null && charge.amount().compareTo(expected.amount()) != 0) {
            found.add(differ(SettlementDifference.CHARGE, "charges", charge.amount(), expected.amount()));
        }
        return found;
    }

    private static @Nullable Integer owed(SettlementRecord record, @Nullable BigDecimal bought) {
        return record.users() == null || bought == null
                ? null
                : (Integer) Math.max(0, record.users() - bought.intValue());
    }

    private static SettlementNotice differ(SettlementDifference code, String does, Object recorded, Object ruled) {
        return notice(code, "The customers portal %s %s, the rules say %s.".formatted(does, recorded, ruled));
    }

    private static SettlementNotice notice(SettlementDifference code, String message) {
        return new SettlementNotice(code, message);
    }

    /** For those who may see no amounts of it. */
    public RecordedSettlement withoutCharge() {
        List<SettlementNotice> told = notices.stream()
                .filter(notice -> notice.code() != SettlementDifference.CHARGE)
                .toList();
        return new RecordedSettlement(subscription, on, users, skipped, null, told);
    }
}
