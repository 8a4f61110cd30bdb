package org.buyergraph.gateway.acting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.buyergraph.action.ActionCase;
import org.buyergraph.ordering.OrderPlan;
import org.buyergraph.ordering.OrderStep;
import org.buyergraph.subscription.Charge;
import org.buyergraph.subscription.ChargeModel;
import org.buyergraph.subscription.ChargeSegment;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionPlan;
import org.springframework.stereotype.Component;

/** Makes orders of what is wanted. Each has a number that nobody can guess, and that is never made twice. */
@Component
final class OrderPlans {
    private static final String PREFIX = "O-BG-";
    private static final int RANDOM_BITS = 128;
    private static final int DIGITS = 36;

    private final SecureRandom random = new SecureRandom();
    private final Clock businessClock;

    OrderPlans(Clock businessClock) {
        this.businessClock = businessClock;
    }

    LocalDate today() {
        return LocalDate.now(businessClock);
    }

    /** Empty where nothing can be ordered for it: its prices are of another kind. */
    Optional<OrderPlan> plan(Wanted wanted, ActionCase about) {
        Subscription subscription = about.subscription();
        LocalDate today = today();
        if (wanted instanceof Wanted.Seats seats) {
            return seats(subscription, seats.more()).map(step -> order(wanted, about, true, step));
        }
        if (wanted instanceof Wanted.Renewal) {
            LocalDate end = Objects.requireNonNull(subscription.termEnd(), "what has no end is not renewed");
            return Optional.of(order(wanted, about, true, new OrderStep.Renew(end)));
        }
        boolean on = wanted instanceof Wanted.AutoRenewal autoRenewal && autoRenewal.on();
        return Optional.of(order(wanted, about, false, new OrderStep.SetAutoRenewal(on, today)));
    }

    private Optional<OrderStep> seats(Subscription subscription, int more) {
        LocalDate today = today();
        return subscription.leading(today).flatMap(plan -> plan.mainCharge(today)
                .filter(charge -> isCounted(charge.model()))
                .flatMap(charge -> charge.inForce(today).flatMap(segment -> seats(plan, charge, segment, more))));
    }

    private Optional<OrderStep> seats(SubscriptionPlan plan, Charge charge, ChargeSegment segment, int more) {
        String planId = plan.id();
        BigDecimal before = segment.quantity();
        return planId == null || before == null
                ? Optional.empty()
                : Optional.of(new OrderStep.SetQuantity(
                        planId, charge.number(), charge.model(), before.add(BigDecimal.valueOf(more)), today()));
    }

    private static boolean isCounted(ChargeModel model) {
        return model == ChargeModel.PER_UNIT || model == ChargeModel.TIERED || model == ChargeModel.VOLUME;
    }

    private OrderPlan order(Wanted wanted, ActionCase about, boolean charges, OrderStep step) {
        Subscription subscription = about.subscription();
        return new OrderPlan(
                number(),
                subscription.owner(),
                about.owner().number(),
                subscription.payer(),
                subscription.number(),
                subscription.version(),
                wanted.action(),
                today(),
                Objects.requireNonNull(about.owner().currency(), "an account has a currency"),
                charges,
                List.of(step));
    }

    private String number() {
        return PREFIX + new BigInteger(RANDOM_BITS, random).toString(DIGITS).toUpperCase(Locale.ROOT);
    }
}
