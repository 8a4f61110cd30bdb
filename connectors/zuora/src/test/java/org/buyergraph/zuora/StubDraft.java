package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SampleRatePlan;
import org.buyergraph.testkit.data.SampleSubscription;
import org.buyergraph.zuora.StubRefusal.OrderCode;
import tools.jackson.databind.JsonNode;

/** A subscription on its way to the next version: an order's actions are carried out on it, one after the other. */
final class StubDraft {

    private static final String CANCELLED = "Cancelled";

    private final DataSet data;
    private final SampleSubscription base;
    private final LocalDate orderedOn;
    private final List<LocalDate> terms = new ArrayList<>();
    private List<StubPlan> plans;
    private SampleSubscription.Term term;
    private SampleSubscription.Settings settings;
    private LocalDate endDate;
    private String status;
    private LocalDate cancelledDate;

    StubDraft(DataSet data, SampleSubscription base, LocalDate orderedOn) {
        this.data = data;
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
        if (status.equals(CANCELLED)) {
            throw refused("is cancelled");
        }
        switch (action.type()) {
            case "UpdateProduct" -> updateProduct(action);
            case "TermsAndConditions" -> changeTerms(action.details());
            case "RenewSubscription" -> renew();
            case "CancelSubscription" -> cancel(action);
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
        each(charge -> charge.renewed(from, until, orderedOn));
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
        each(charge -> charge.until(last));
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

    private void each(UnaryOperator<StubCharge> change) {
        plans = plans.stream().map(plan -> plan.each(change)).toList();
    }

    /** Any version's id names a rate plan. */
    private StubPlan plan(String id) {
        String number = data.ratePlans().stream()
                .filter(plan -> plan.id().equals(id))
                .map(SampleRatePlan::number)
                .findFirst()
                .orElse("");
        return plans.stream()
                .filter(plan -> plan.like().number().equals(number))
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
