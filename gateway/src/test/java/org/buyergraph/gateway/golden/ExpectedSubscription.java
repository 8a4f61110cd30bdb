package org.buyergraph.gateway.golden;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SampleLicense;
import org.buyergraph.testkit.data.SampleSubscription;
import org.jspecify.annotations.Nullable;

/** Subscriptions with their plans, versions, lines, and what they are for. */
final class ExpectedSubscription {
    static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private static final Map<String, String> CLOUD_LICENSING = Map.of("Yes", "ON", "No", "OFF", "Offline", "OFFLINE");

    private final DataSet data;
    private final ExpectedPlan plans;
    private final ExpectedOrder orders;

    ExpectedSubscription(DataSet data) {
        this.data = data;
        this.plans = new ExpectedPlan(data);
        this.orders = new ExpectedOrder(data);
    }

    List<Row> ofAccount(String account) {
        return data.subscriptions().stream()
                .filter(SampleSubscription::latest)
                .filter(subscription -> subscription.accountId().equals(account))
                .sorted(Comparator.comparing(SampleSubscription::number))
                .map(this::of)
                .toList();
    }

    /** Whoever uses them: told by number. */
    List<Row> invoicedTo(String payer) {
        return data.subscriptions().stream()
                .filter(SampleSubscription::latest)
                .filter(subscription -> subscription.invoiceOwnerId().equals(payer))
                .sorted(Comparator.comparing(SampleSubscription::number))
                .map(subscription -> new Row()
                        .with("number", subscription.number())
                        .with("account", accountNumbered(subscription.accountId())))
                .toList();
    }

    private Row of(SampleSubscription sold) {
        SampleSubscription.Settings settings = sold.settings();
        Boolean portal = yesOrNo(settings.autoRenew());
        Row row = new Row()
                .with("id", GlobalId.of("Subscription", sold.number()))
                .with("number", sold.number())
                .with("version", sold.version())
                .with("status", status(sold))
                .with("kind", plans.kind(sold))
                .with("deployment", plans.deployment(sold))
                .with("planCode", plans.code(sold))
                .with("subscriptionStart", sold.startDate())
                .with("termType", sold.term().type())
                .with("termStart", sold.term().startDate())
                .with("termEnd", sold.term().endDate())
                .with("termMonths", sold.term().currentMonths())
                .with("canceledOn", sold.status().equals("Cancelled") ? sold.cancelledDate() : null)
                .with("renewsByItself", sold.term().autoRenew() && status(sold).equals("ACTIVE"))
                .with("autoRenew", sold.term().autoRenew())
                .with("autoRenewPortal", portal == null ? yesOrNo(settings.turnOnAutoRenew()) : portal)
                .with("autoRenewContract", yesOrNo(settings.contractAutoRenew()))
                .with("settings", settings(settings))
                .with("sale", sale(sold.deal()))
                .with("partnerManaged", !sold.accountId().equals(sold.invoiceOwnerId()));
        Optional<SampleCharge> inForce = charge(sold, TODAY);
        amounts(row, sold, inForce);
        row.with(
                        "listPrice",
                        inForce.map(charge -> plans.listPrice(sold, charge)).orElse(null))
                .with(
                        "discountPercent",
                        inForce.map(charge -> plans.discount(sold, charge)).orElse(null));
        return links(row, sold)
                .with("plans", plans.of(sold))
                .with("multiYearChain", List.of()) // there is none in the data set
                .with("versions", versions(sold))
                .with("invoiceLines", Row.list(new ExpectedInvoice(data).linesOf(sold.number())))
                .with("invoices", Row.list(new ExpectedInvoice(data).billing(List.of(sold.number()))));
    }

    /** Billing knows no expiry: it follows from the day. */
    private static String status(SampleSubscription sold) {
        boolean over = !sold.term().endDate().isAfter(TODAY);
        return over && sold.status().equals("Active")
                ? "EXPIRED"
                : sold.status().replace("Cancelled", "Canceled").toUpperCase(Locale.ROOT);
    }

    private static Row settings(SampleSubscription.Settings settings) {
        String licensing = settings.cloudLicensing();
        return new Row()
                .with("cloudLicensing", licensing == null ? null : CLOUD_LICENSING.get(licensing))
                .with("seatReconciliation", yesOrNo(settings.seatReconciliation()))
                .with("operationalMetrics", yesOrNo(settings.operationalMetrics()));
    }

    private static Row sale(SampleSubscription.Deal deal) {
        return new Row()
                .with("quoteNumber", deal.quoteNumber())
                .with("purchaseOrder", deal.purchaseOrder())
                .with("multiYearLink", deal.multiYearLinkage())
                .with("opportunityId", deal.opportunityId())
                .with("opportunity", opportunity(deal.opportunityId()));
    }

    private static @Nullable Row opportunity(@Nullable String id) {
        return id == null ? null : new Row().with("id", GlobalId.of("Opportunity", id));
    }

    private static @Nullable Boolean yesOrNo(@Nullable String word) {
        return word == null ? null : (Boolean) word.equals("Yes");
    }

    private Row links(Row row, SampleSubscription sold) {
        return row.with("account", accountNumbered(sold.accountId()))
                .with("invoicedAccount", accountNumbered(sold.invoiceOwnerId()))
                .with("namespace", Row.named(sold.namespaceId()))
                .with(
                        "license",
                        data.licenses().stream()
                                .filter(license -> license.subscriptionNumber().equals(sold.number()))
                                .max(Comparator.comparing(SampleLicense::startsAt))
                                .map(license -> Row.named(license.key()))
                                .orElse(null))
                .with(
                        "licenses",
                        data.licenses().stream()
                                .filter(license -> license.subscriptionNumber().equals(sold.number()))
                                .map(license -> Row.named(license.key()))
                                .toList());
    }

    private @Nullable Row accountNumbered(String id) {
        return Row.named(data.account(id).orElseThrow().number());
    }

    private List<Row> versions(SampleSubscription sold) {
        return data.subscriptions().stream()
                .filter(version -> version.number().equals(sold.number()))
                .sorted(Comparator.comparing(SampleSubscription::version))
                .map(this::version)
                .toList();
    }

    private Row version(SampleSubscription version) {
        Row row = new Row()
                .with("version", version.version())
                .with("latest", version.latest())
                .with("termStart", version.term().startDate())
                .with("termEnd", version.term().endDate())
                .with("autoRenew", version.term().autoRenew())
                .with("plans", plans.of(version))
                .with("orderedOn", orders.dayOf(version))
                .with("order", orders.of(version));
        amounts(row, version, charge(version, version.term().endDate().minusDays(1)));
        return row;
    }

    private static void amounts(Row row, SampleSubscription version, Optional<SampleCharge> inForce) {
        row.with("quantity", inForce.map(charge -> Row.plain(charge.quantity())).orElse(null))
                .with(
                        "seats",
                        inForce.filter(charge -> "Seat".equals(charge.unit()))
                                .map(charge -> charge.quantity().intValueExact())
                                .orElse(null))
                .with(
                        "price",
                        inForce.map(charge -> Row.money(charge.price(), charge.currency()))
                                .orElse(null))
                .with("recurringRevenue", Row.money(version.contractedMrr(), version.currency()));
    }

    private Optional<SampleCharge> charge(SampleSubscription version, LocalDate day) {
        return data.charges().stream()
                .filter(charge -> charge.subscriptionId().equals(version.id()))
                .filter(charge -> !charge.effectiveStart().isAfter(day)
                        && charge.effectiveEnd().isAfter(day))
                .findFirst();
    }
}
