package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SampleRatePlan;
import org.buyergraph.testkit.data.SampleSubscription;
import org.buyergraph.zuora.StubRefusal.OrderCode;
import tools.jackson.databind.JsonNode;

/** A subscription on its way to the next version: an order's actions are carried out on it, one after the other. */
final class StubDraft {

    private static final String CANCELLED = "Cancelled";

    /** Ours: the vendor has none, and would have the cancelling order deleted. */
    private static final String REMOVE_CANCELLATION = "RemoveCancellation";

    private final DataSet data;
    private final StubNumbers numbers;
    private final SampleSubscription base;
    private final LocalDate orderedOn;
    private final List<LocalDate> terms = new ArrayList<>();
    private List<StubPlan> plans;
    private SampleSubscription.Term term;
    private SampleSubscription.Settings settings;
    private LocalDate endDate;
    private String status;
    private LocalDate cancelledDate;

    StubDraft(DataSet data, StubNumbers numbers, SampleSubscription base, LocalDate orderedOn) {
        this.data = data;
        this.numbers = numbers;
        this.base = base;
        this.orderedOn = orderedOn;
        this.plans = plans(data, base);
        this.term = base.term();
        this.settings = base.settings();
        this.endDate = base.endDate();
        this.status = base.status();
        this.cancelledDate = base.cancelledDate();
        terms.add(term.startDate());
    }

    private static List<StubPlan> plans(DataSet data, SampleSubscription version) {
        return data.ratePlans().stream()
                .filter(plan -> plan.subscriptionId().equals(version.id()))
                .map(plan -> new StubPlan(plan, charges(data, plan), plan.lastChangeType()))
                .toList();
    }

    private static List<StubCharge> charges(DataSet data, SampleRatePlan plan) {
        Map<String, List<SampleCharge>> byNumber = new LinkedHashMap<>();
        data.charges().stream()
                .filter(charge -> charge.ratePlanId().equals(plan.id()))
                .forEach(charge -> byNumber.computeIfAbsent(charge.number(), number -> new ArrayList<>())
                        .add(charge));
        return byNumber.values().stream().map(StubCharge::of).toList();
    }

    void carryOut(StubOrderRequest.Part part) {
        settings = StubCustomFields.apply(part.customFields(), settings);
        part.actions().forEach(this::carryOut);
    }

    private void carryOut(StubOrderRequest.Action action) {
        if (status.equals(CANCELLED) && !action.type().equals(REMOVE_CANCELLATION)) {
            throw refused("is cancelled");
        }
        switch (action.type()) {
            case "UpdateProduct" -> updateProduct(action);
            case "TermsAndConditions" -> changeTerms(action.details());
            case "RenewSubscription" -> renew();
            case "CancelSubscription" -> cancel(action);
            case REMOVE_CANCELLATION -> removeCancellation();
            case "AddProduct" -> add(action.details(), action.effective());
            case "RemoveProduct" -> remove(action);
            case "ChangePlan" -> {
                remove(action);
                add(action.details().path("newProductRatePlan"), action.effective());
            }
            default -> throw StubRefusal.order(OrderCode.INVALID, "Invalid order action type: " + action.type());
        }
    }

    private void updateProduct(StubOrderRequest.Action action) {
        StubPlan plan = plan(action.text("ratePlanId"));
        inTerm(action.effective());
        for (JsonNode update : action.details().path("chargeUpdates")) {
            String number = update.path("chargeNumber").asString("");
            if (plan.charges().stream()
                    .noneMatch(charge -> charge.like().number().equals(number))) {
                throw StubRefusal.order(OrderCode.NOT_FOUND, "Cannot find charge: '" + number + "'.");
            }
            BigDecimal quantity = StubOrderRequest.quantity(update.path("pricing"));
            plan = plan.changed(StubPlan.UPDATED)
                    .each(charge -> charge.like().number().equals(number)
                            ? withQuantity(charge, quantity, action.effective())
                            : charge);
        }
        replace(plan);
    }

    private StubCharge withQuantity(StubCharge charge, BigDecimal quantity, LocalDate from) {
        if (!charge.like().recurring()) {
            throw refused("has a one-time charge, whose quantity cannot be changed");
        }
        if (charge.schedule().at(from).isEmpty()) {
            throw StubRefusal.order(
                    OrderCode.INVALID, "Charge " + charge.like().number() + " is not in effect on " + from + ".");
        }
        return charge.withQuantity(quantity, from, orderedOn);
    }

    /** To the end of the term. */
    private void add(JsonNode sold, LocalDate from) {
        inTerm(from);
        List<StubPlan> more = new ArrayList<>(plans);
        more.add(StubAddedPlan.of(data, numbers, base, sold, from, endDate, orderedOn));
        plans = List.copyOf(more);
    }

    private void remove(StubOrderRequest.Action action) {
        StubPlan plan = plan(action.text("ratePlanId"));
        inTerm(action.effective());
        replace(plan.each(charge -> charge.until(action.effective())).changed(StubPlan.REMOVED));
    }

    private void changeTerms(JsonNode details) {
        if (details.path("autoRenew").isBoolean()) {
            term = with(
                    term,
                    term.startDate(),
                    term.endDate(),
                    term.currentMonths(),
                    details.path("autoRenew").booleanValue());
        }
    }

    /** For the renewal term, at once, however long the present one still lasts. */
    private void renew() {
        LocalDate from = term.endDate();
        LocalDate until = from.plusMonths(term.renewalMonths());
        term = with(term, from, until, term.renewalMonths(), term.autoRenew());
        terms.add(from);
        endDate = until;
        plans = plans.stream()
                .map(plan -> plan.removed() ? plan : plan.each(charge -> charge.renewed(from, until, orderedOn)))
                .toList();
    }

    private static SampleSubscription.Term with(
            SampleSubscription.Term term, LocalDate from, LocalDate until, int months, boolean autoRenew) {
        return new SampleSubscription.Term(
                term.type(),
                from,
                until,
                term.initialMonths(),
                months,
                term.renewalMonths(),
                autoRenew,
                term.renewalSetting());
    }

    /** The status says so at once, also where the last day is to come. */
    private void cancel(StubOrderRequest.Action action) {
        LocalDate last = cancellationDate(action);
        if (last.isBefore(base.startDate()) || last.isAfter(endDate)) {
            throw StubRefusal.order(OrderCode.INVALID, "The cancellation date is not within the subscription's term.");
        }
        status = CANCELLED;
        cancelledDate = last;
        endDate = last;
        term = with(term, term.startDate(), last, term.currentMonths(), term.autoRenew());
        plans = plans.stream()
                .map(plan -> plan.each(charge -> charge.until(last)))
                .toList();
    }

    /** As long as its last day is to come: all is as it was before. */
    private void removeCancellation() {
        if (!status.equals(CANCELLED) || !cancelledDate.isAfter(orderedOn)) {
            throw refused("has no cancellation that could be removed");
        }
        SampleSubscription before = base;
        while (before.status().equals(CANCELLED)) {
            before = data.subscription(Objects.requireNonNullElse(before.previousId(), ""))
                    .orElseThrow(() -> refused("was never active"));
        }
        status = before.status();
        cancelledDate = null;
        endDate = before.endDate();
        term = with(term, term.startDate(), before.term().endDate(), term.currentMonths(), term.autoRenew());
        List<StubPlan> cancelled = plans;
        plans = plans(data, before).stream()
                .map(plan -> plan.each(charge -> restored(charge, cancelled)))
                .toList();
    }

    private static StubCharge restored(StubCharge charge, List<StubPlan> cancelled) {
        return cancelled.stream()
                .flatMap(plan -> plan.charges().stream())
                .filter(cut -> cut.like().number().equals(charge.like().number()))
                .findFirst()
                .map(cut -> cut.with(charge.schedule()))
                .orElse(charge);
    }

    private LocalDate cancellationDate(StubOrderRequest.Action action) {
        String policy = action.text("cancellationPolicy");
        LocalDate date = action.date("cancellationEffectiveDate");
        if ("EndOfCurrentTerm".equals(policy)) {
            return endDate;
        }
        if ("SpecificDate".equals(policy) && date != null) {
            return date;
        }
        throw StubRefusal.order(OrderCode.INVALID, "Invalid cancellation policy or date: " + policy);
    }

    /** Any version's id names a rate plan. */
    private StubPlan plan(String id) {
        String number = data.ratePlans().stream()
                .filter(plan -> plan.id().equals(id))
                .map(SampleRatePlan::number)
                .findFirst()
                .orElse("");
        return plans.stream()
                .filter(plan -> plan.like().number().equals(number) && !plan.removed())
                .findFirst()
                .orElseThrow(() -> StubRefusal.order(OrderCode.NOT_FOUND, "Cannot find rate plan: '" + id + "'."));
    }

    private void replace(StubPlan changed) {
        plans = plans.stream()
                .map(plan -> plan.like().number().equals(changed.like().number()) ? changed : plan)
                .toList();
    }

    private void inTerm(LocalDate day) {
        if (day.isBefore(base.startDate()) || !day.isBefore(endDate)) {
            throw StubRefusal.order(OrderCode.INVALID, "The date " + day + " is not within the subscription's term.");
        }
    }

    private StubRefusal refused(String why) {
        return StubRefusal.order(OrderCode.RULE, "Subscription " + base.number() + " " + why + ".");
    }

    SampleSubscription base() {
        return base;
    }

    LocalDate orderedOn() {
        return orderedOn;
    }

    List<StubPlan> plans() {
        return plans;
    }

    /** The days on which terms begin. */
    List<LocalDate> terms() {
        return List.copyOf(terms);
    }

    SampleSubscription.Term term() {
        return term;
    }

    boolean renewed() {
        return terms.size() > 1;
    }

    SampleSubscription.Settings settings() {
        return settings;
    }

    LocalDate endDate() {
        return endDate;
    }

    String status() {
        return status;
    }

    LocalDate cancelledDate() {
        return cancelledDate;
    }
}
