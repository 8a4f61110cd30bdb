package org.buyergraph.gateway.acting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.buyergraph.action.ActionCase;
import org.buyergraph.gateway.command.Commands;
import org.buyergraph.money.Money;
import org.buyergraph.ordering.OrderCommands;
import org.buyergraph.ordering.OrderPlan;
import org.buyergraph.ordering.OrderPreview;
import org.buyergraph.ordering.OrderStep;
import org.buyergraph.ordering.OrderTrial;
import org.buyergraph.ordering.PreviewedInvoice;
import org.buyergraph.spi.BackendException;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says what an action would come to, and offers it for as long as an offer lasts. */
@Component
final class Previews {
    private final OrderPlans plans;
    private final Commands commands;
    private final Offers offers;
    private final ActingProperties properties;

    Previews(OrderPlans plans, Commands commands, Offers offers, ActingProperties properties) {
        this.plans = plans;
        this.commands = commands;
        this.offers = offers;
        this.properties = properties;
    }

    /** @param viewer in one word: nobody else can take the offer */
    Mono<ActionPreview> preview(Wanted wanted, ActionCase about, String viewer) {
        return plans.plan(wanted, about)
                .map(plan -> preview(wanted, plan, about.subscription(), viewer))
                .orElseGet(() -> Mono.just(ActionPreview.refused(
                        wanted, about.permission().answer(), UserError.of(UserErrorCode.NOT_SUPPORTED))))
                .onErrorResume(
                        Previews::isRefused,
                        refusal -> Mono.just(ActionPreview.refused(
                                wanted, about.permission().answer(), UserError.of(UserErrorCode.INVALID_INPUT))));
    }

    private static boolean isRefused(Throwable failure) {
        return failure instanceof BackendException known && !known.isFailure() && !known.isShed();
    }

    private Mono<ActionPreview> preview(Wanted wanted, OrderPlan plan, Subscription subscription, String viewer) {
        return Mono.zip(due(plan), later(plan, subscription))
                .map(seen -> told(wanted, plan, subscription, viewer, seen.getT1(), seen.getT2()));
    }

    /** What is invoiced and given back with the order itself. */
    Mono<OrderPreview> due(OrderPlan plan) {
        return plan.charges()
                ? commands.tryOut(OrderCommands.PREVIEW_ORDER, new OrderTrial(plan, plan.day()))
                : Mono.just(new OrderPreview(List.of(), List.of()));
    }

    /** Of a renewal, which is invoiced when its term begins. */
    private Mono<OrderPreview> later(OrderPlan plan, Subscription subscription) {
        LocalDate end = subscription.termEnd();
        boolean renews = plan.steps().stream().anyMatch(OrderStep.Renew.class::isInstance);
        return renews && end != null
                ? commands.tryOut(OrderCommands.PREVIEW_ORDER, new OrderTrial(plan, end))
                : Mono.just(new OrderPreview(List.of(), List.of()));
    }

    private ActionPreview told(
            Wanted wanted,
            OrderPlan plan,
            Subscription subscription,
            String viewer,
            OrderPreview now,
            OrderPreview later) {
        Money due = sum(now, plan);
        Instant until =
                Clock.systemUTC().instant().plus(properties.offersLast()).truncatedTo(ChronoUnit.SECONDS);
        Subscription after = after(subscription, plan);
        return new ActionPreview(
                plan.action(),
                plan.subscription(),
                now.invoices(),
                now.credits(),
                due,
                next(plan, after, later),
                after.termAmount(plan.day()),
                Changes.of(plan, subscription),
                offers.write(new Offer(viewer, wanted, plan, due, until)),
                until,
                null,
                List.of());
    }

    static Money sum(OrderPreview preview, OrderPlan plan) {
        BigDecimal invoiced = amount(preview.invoices());
        return new Money(invoiced.subtract(amount(preview.credits())), plan.currency());
    }

    private static BigDecimal amount(List<PreviewedInvoice> invoices) {
        return invoices.stream().map(invoice -> invoice.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Subscription after(Subscription subscription, OrderPlan plan) {
        Subscription after = subscription;
        for (OrderStep step : plan.steps()) {
            if (step instanceof OrderStep.SetQuantity set) {
                after = after.withQuantity(set.chargeNumber(), set.quantity(), plan.day());
            }
        }
        return after;
    }

    private static @Nullable NextInvoice next(OrderPlan plan, Subscription after, OrderPreview later) {
        LocalDate end = after.termEnd();
        if (end == null || later.invoices().isEmpty()) {
            return null;
        }
        return new NextInvoice(
                end,
                sum(later, plan),
                later.invoices().stream()
                        .flatMap(invoice -> invoice.lines().stream())
                        .toList());
    }
}
