package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who ordered what, when. */
final class Orders {

    private Orders() {}

    static void load(DataSet data) {
        order(data, 101, "2026-03-01", 101, part(0, 101, 101, null, 1, created("2026-03-01", 1, 20)));
        order(data, 102, "2026-06-01", 101, part(0, 101, 101, 1, 2, changed(0, "2026-06-01", 101, 25)));
        order(data, 103, "2026-09-01", 101, part(0, 102, 101, null, 1, created("2026-09-01", 5, 25)));
        order(data, 104, "2025-09-10", 102, part(0, 103, 102, null, 1, created("2025-09-15", 3, 100)));
        order(
                data,
                105,
                "2026-08-28",
                102,
                part(0, 103, 102, 1, 2, renewed("2026-09-15"), changed(1, "2026-09-15", 103, 120)));
        order(data, 106, "2026-04-20", 103, part(0, 104, 103, null, 1, renewed("2026-05-01")));
        order(data, 107, "2026-01-10", 111, part(0, 113, 111, null, 1, created("2026-01-10", 1, 10)));
        order(data, 108, "2026-09-10", 111, part(0, 113, 111, 1, 1, cancelled("2026-09-10")));
        order(
                data,
                109,
                "2026-07-01",
                103,
                part(0, 105, 103, null, 1, created("2026-07-01", 6, 10)),
                part(1, 106, 103, null, 1, created("2026-07-01", 7, 20)));
    }

    private static void order(DataSet data, int number, String day, int account, SampleOrder.Part... parts) {
        LocalDate date = LocalDate.parse(day);
        data.add(new SampleOrder(
                Ids.order(number),
                Ids.orderNumber(number),
                date,
                Ids.account(account),
                Ids.accountNumber(account),
                "Completed",
                "NewSales",
                "",
                null,
                data.account(Ids.account(account)).orElseThrow().currency(),
                List.of(parts),
                Ids.BILLING_USER,
                Times.tenant(date, "03:00:00"),
                Ids.BILLING_USER,
                Times.tenant(date, "03:00:05")));
    }

    private static SampleOrder.Part part(
            int sequence,
            int subscription,
            int owner,
            @Nullable Integer baseVersion,
            int newVersion,
            SampleOrder.Action... actions) {
        return new SampleOrder.Part(
                Ids.subscriptionNumber(subscription),
                Ids.accountNumber(owner),
                sequence,
                baseVersion,
                newVersion,
                List.of(actions));
    }

    private static SampleOrder.Action created(String day, int product, int quantity) {
        SampleProduct.RatePlan plan = Products.get(product).ratePlan();
        return new SampleOrder.Action(
                "CreateSubscription",
                0,
                LocalDate.parse(day),
                BigDecimal.valueOf(quantity),
                null,
                null,
                plan.id(),
                plan.charge().id(),
                null,
                null,
                null);
    }

    private static SampleOrder.Action changed(int sequence, String day, int subscription, int quantity) {
        return new SampleOrder.Action(
                "UpdateProduct",
                sequence,
                LocalDate.parse(day),
                BigDecimal.valueOf(quantity),
                Versions.ratePlan(subscription),
                Versions.chargeNumber(subscription),
                null,
                null,
                null,
                null,
                null);
    }

    private static SampleOrder.Action renewed(String day) {
        return new SampleOrder.Action(
                "RenewSubscription", 0, LocalDate.parse(day), null, null, null, null, null, null, null, null);
    }

    private static SampleOrder.Action cancelled(String day) {
        LocalDate date = LocalDate.parse(day);
        return new SampleOrder.Action(
                "CancelSubscription", 0, date, null, null, null, null, null, "SpecificDate", date, null);
    }
}
