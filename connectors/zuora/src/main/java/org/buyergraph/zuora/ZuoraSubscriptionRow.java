package org.buyergraph.zuora;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.buyergraph.http.Json;
import org.buyergraph.http.Words;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.subscription.CloudLicensing;
import org.buyergraph.subscription.Sale;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionSettings;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.subscription.TermType;
import org.buyergraph.zuora.ZuoraPlans.Whole;
import org.jspecify.annotations.Nullable;

/** Reads a row of subscriptions: one version of one. */
final class ZuoraSubscriptionRow {
    private static final Words<SubscriptionStatus> STATUSES = Words.of(
            "the status of a subscription",
            Map.of(
                    "Draft", SubscriptionStatus.DRAFT,
                    "Pending Activation", SubscriptionStatus.PENDING_ACTIVATION,
                    "Pending Acceptance", SubscriptionStatus.PENDING_ACCEPTANCE,
                    "PendingActivation", SubscriptionStatus.PENDING_ACTIVATION,
                    "PendingAcceptance", SubscriptionStatus.PENDING_ACCEPTANCE,
                    "Active", SubscriptionStatus.ACTIVE,
                    "Cancelled", SubscriptionStatus.CANCELED,
                    "Canceled", SubscriptionStatus.CANCELED,
                    "Suspended", SubscriptionStatus.SUSPENDED,
                    "Expired", SubscriptionStatus.EXPIRED),
            SubscriptionStatus.UNKNOWN);

    private static final Words<TermType> TERMS = Words.of(
            "the term type of a subscription",
            Map.of("TERMED", TermType.TERMED, "EVERGREEN", TermType.EVERGREEN),
            TermType.UNKNOWN);

    private static final Words<CloudLicensing> LICENSING = Words.of(
            "the cloud licensing of a subscription",
            Map.of("Yes", CloudLicensing.ON, "No", CloudLicensing.OFF, "Offline", CloudLicensing.OFFLINE),
            CloudLicensing.UNKNOWN);

    private final ZuoraPlans plans;
    private final ZuoraProperties.Fields fields;
    private final ZuoraProperties.SubscriptionFields custom;

    ZuoraSubscriptionRow(ZuoraPlans plans, ZuoraProperties.Fields fields) {
        this.plans = plans;
        this.fields = fields;
        this.custom = fields.subscription();
    }

    static SubscriptionNumber number(Json row) {
        return new SubscriptionNumber(row.text("name", ""));
    }

    static AccountId owner(Json row) {
        return new AccountId(row.text("accountId", ""));
    }

    static AccountId payer(Json row) {
        AccountId payer = row.id("invoiceOwnerId", AccountId::new);
        return payer == null ? owner(row) : payer;
    }

    /** @param whole the charges that did not fit on the row */
    Subscription read(Json row, Whole whole) {
        SubscriptionStatus status = STATUSES.read(row.text("status"));
        return new Subscription(
                number(row),
                Objects.requireNonNullElse(row.integer("version"), 1),
                owner(row),
                payer(row),
                status,
                row.date("subscriptionStartDate"),
                TERMS.read(row.text("termType")),
                row.date("termStartDate"),
                row.date("termEndDate"),
                months(row),
                status == SubscriptionStatus.CANCELED ? row.date("subscriptionEndDate") : null,
                row.flag("autoRenew"),
                portalAutoRenew(row),
                yesOrNo(row, custom.contractAutoRenew()),
                settings(row),
                sale(row),
                row.money("cMRR", row.currency("currency")),
                plans.plans(row, whole),
                row.link(fields.namespaceId(), NamespaceId::new)); // free text in billing
    }

    private static @Nullable Integer months(Json row) {
        Integer length = row.integer("currentTerm");
        String unit = row.text("currentTermPeriodType", "Month").toLowerCase(Locale.ROOT);
        if (length == null) {
            return null;
        }
        return switch (unit) {
            case "month" -> length;
            case "year" -> Math.multiplyExact(length, 12);
            default -> null;
        };
    }

    private @Nullable Boolean portalAutoRenew(Json row) {
        Boolean set = yesOrNo(row, custom.autoRenew());
        return set == null ? yesOrNo(row, custom.turnOnAutoRenew()) : set;
    }

    private SubscriptionSettings settings(Json row) {
        String licensing = row.text(custom.cloudLicensing());
        return new SubscriptionSettings(
                licensing == null ? null : LICENSING.read(licensing),
                yesOrNo(row, custom.seatReconciliation()),
                yesOrNo(row, custom.operationalMetrics()));
    }

    private Sale sale(Json row) {
        return new Sale(
                row.text(custom.quoteNumber()),
                row.text(custom.purchaseOrder()),
                row.text(custom.multiYearLink()),
                row.link(custom.opportunityId(), CrmId::new));
    }

    private static @Nullable Boolean yesOrNo(Json row, String field) {
        return switch (row.text(field, "").toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> Boolean.TRUE;
            case "no", "false" -> Boolean.FALSE;
            default -> null;
        };
    }
}
