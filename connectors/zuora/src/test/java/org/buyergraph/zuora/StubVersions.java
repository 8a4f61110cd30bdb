package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SampleRatePlan;
import org.buyergraph.testkit.data.SampleSubscription;

/** Writes the version of a subscription that an order led to: new rows under new ids, the former version's untouched. */
final class StubVersions {

    private final StubNumbers numbers;
    private final StubChange change;
    private final StubDraft draft;
    private final StubValues values;
    private final String orderNumber;
    private final OffsetDateTime now;
    private final Map<String, Rows> rows = new HashMap<>();

    /** The ids of the newest rows that stand for a charge. */
    record Rows(String ratePlanId, String chargeId) {}

    StubVersions(StubNumbers numbers, StubChange change, StubDraft draft, String orderNumber, OffsetDateTime now) {
        this.numbers = numbers;
        this.change = change;
        this.draft = draft;
        this.values = new StubValues(draft);
        this.orderNumber = orderNumber;
        this.now = now;
    }

    /** @param billed of each charge, by number, what has been billed */
    SampleSubscription write(Map<String, StubSchedule> billed) {
        SampleSubscription base = draft.base();
        change.put(version(
                base, base.id(), base.version(), false, base.previousId(), base.orderNumber(), base.updatedAt()));
        SampleSubscription next = next();
        change.put(next);
        draft.plans().forEach(plan -> write(plan, next, billed));
        return next;
    }

    /** By charge number. */
    Map<String, Rows> rows() {
        return Map.copyOf(rows);
    }

    private static SampleSubscription version(
            SampleSubscription of,
            String id,
            int version,
            boolean latest,
            String previousId,
            String orderNumber,
            OffsetDateTime updatedAt) {
        return new SampleSubscription(
                id,
                of.number(),
                version,
                latest,
                of.originalId(),
                previousId,
                of.accountId(),
                of.invoiceOwnerId(),
                of.status(),
                of.startDate(),
                of.endDate(),
                of.term(),
                of.currency(),
                of.contractedMrr(),
                of.totalContractedValue(),
                of.lastBookingDate(),
                of.cancelledDate(),
                of.cancelReason(),
                orderNumber,
                of.notes(),
                of.namespaceId(),
                of.namespaceName(),
                of.settings(),
                of.deal(),
                of.createdById(),
                of.createdAt(),
                of.originalCreatedAt(),
                of.updatedById(),
                updatedAt);
    }

    private SampleSubscription next() {
        SampleSubscription base = draft.base();
        return new SampleSubscription(
                numbers.version(),
                base.number(),
                base.version() + 1,
                true,
                base.originalId(),
                base.id(),
                base.accountId(),
                base.invoiceOwnerId(),
                draft.status(),
                base.startDate(),
                draft.endDate(),
                draft.term(),
                base.currency(),
                values.contractedMonthly(),
                base.totalContractedValue().add(values.added()).setScale(2, RoundingMode.HALF_UP),
                draft.orderedOn(),
                draft.cancelledDate(),
                draft.cancelledDate() == null ? null : "Customer cancellation",
                orderNumber,
                base.notes(),
                base.namespaceId(),
                base.namespaceName(),
                draft.settings(),
                base.deal(),
                Ids.BILLING_USER,
                now,
                base.originalCreatedAt(),
                Ids.BILLING_USER,
                now);
    }

    private void write(StubPlan plan, SampleSubscription version, Map<String, StubSchedule> billed) {
        SampleRatePlan like = plan.like();
        String id = numbers.ratePlan();
        change.put(new SampleRatePlan(
                id,
                version.id(),
                like.number(),
                like.name(),
                original(like),
                plan.change(),
                like.productId(),
                like.productName(),
                like.productSku(),
                like.productRatePlanId(),
                like.productRatePlanNumber(),
                now,
                now));
        plan.charges()
                .forEach(charge ->
                        write(charge, id, version, billed.get(charge.like().number())));
    }

    /** None of a plan that the order adds. */
    private static String original(SampleRatePlan like) {
        if (like.originalRatePlanId() != null) {
            return like.originalRatePlanId();
        }
        return like.id().isEmpty() ? null : like.id();
    }

    private void write(StubCharge charge, String ratePlanId, SampleSubscription version, StubSchedule billed) {
        List<StubSegment> shown = shown(charge).segments();
        rows.put(charge.like().number(), new Rows(ratePlanId, charge.like().id()));
        StubSegment former = null;
        for (StubSegment segment : shown) {
            boolean last = segment == shown.get(shown.size() - 1);
            change.put(row(charge, segment, former, last, ratePlanId, version, billed));
            former = segment;
        }
    }

    /** After a renewal the vendor lists what is still to come only. */
    private StubSchedule shown(StubCharge charge) {
        return draft.renewed() ? charge.schedule().from(draft.orderedOn()) : charge.schedule();
    }

    private SampleCharge row(
            StubCharge charge,
            StubSegment segment,
            StubSegment former,
            boolean last,
            String ratePlanId,
            SampleSubscription version,
            StubSchedule billed) {
        SampleCharge like = charge.like();
        String id = numbers.charge();
        rows.put(like.number(), new Rows(ratePlanId, id));
        LocalDate charged = charged(segment, billed);
        BigDecimal monthly = values.monthly(charge, segment.amount());
        BigDecimal before = former == null ? BigDecimal.ZERO : former.amount();
        return new SampleCharge(
                id,
                numbers.tier(),
                like.originalId().isEmpty() ? id : like.originalId(),
                like.number(),
                like.name(),
                ratePlanId,
                version.id(),
                version.number(),
                like.productRatePlanChargeId(),
                like.productRatePlanChargeNumber(),
                like.type(),
                like.unit(),
                segment.quantity(),
                segment.price(),
                like.currency(),
                like.billingPeriod(),
                segment.number(),
                version.version(),
                last,
                segment.from(),
                segment.until(),
                charged == null ? null : processed(charge, segment, charged),
                charged,
                monthly,
                monthly.subtract(values.monthly(charge, before)),
                values.total(charge, segment, segment.amount()),
                values.total(charge, segment, segment.amount().subtract(before)),
                like.originalOrderDate(),
                segment.amendedOn(),
                now,
                now);
    }

    private static LocalDate charged(StubSegment segment, StubSchedule billed) {
        if (billed.isEmpty() || !segment.from().isBefore(billed.end())) {
            return null;
        }
        return billed.end().isBefore(segment.until()) ? billed.end() : segment.until();
    }

    private LocalDate processed(StubCharge charge, StubSegment segment, LocalDate charged) {
        if (!charge.like().recurring()) {
            return segment.from();
        }
        LocalDate period =
                charge.periods(draft.terms()).of(charged.minusDays(1)).from();
        return period.isAfter(segment.from()) ? period : segment.from();
    }
}
