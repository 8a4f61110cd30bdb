package org.buyergraph.gateway.acting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.action.ActionCase;
import org.buyergraph.gateway.command.Commands;
import org.buyergraph.gateway.command.Permit;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.ordering.OrderCommands;
import org.buyergraph.ordering.OrderPlan;
import org.buyergraph.ordering.OrderResult;
import org.buyergraph.spi.BackendException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes an offer: looks whether it was taken before, whether it still stands, and orders. What became of it is read where the vendor
 * does not say, and never guessed. See RATIONALE.md for why one offer is one order.
 */
@Component
final class Commits {
    private static final Duration FIRST_LOOK = Duration.ofMillis(250);
    private static final int SOON = 2;

    /** A minute after it let go of a lock, says Zuora's guide. */
    private static final int UNTIL_UNLOCKED = 60;

    /** After so long its own gateway gives a request up: what has not been carried out then never will be. */
    private static final Duration VENDOR_GIVES_UP = Duration.ofMinutes(2);

    private final Commands commands;
    private final Previews previews;
    private final Duration patience;

    /** Here; at another instance the vendor says it. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Commits(Commands commands, Previews previews, ActingProperties properties) {
        this.commands = commands;
        this.previews = previews;
        this.patience = properties.patience();
    }

    /** @param about null where the viewer sees no such subscription */
    Mono<ActionOutcome> commit(Offer offer, @Nullable ActionCase about, ViewerAuthentication who) {
        String order = offer.plan().number();
        return underWay.add(order)
                ? settle(offer, about, who).doFinally(end -> underWay.remove(order))
                : Mono.just(told(new OrderResult.UnderWay(null), offer, false));
    }

    private Mono<ActionOutcome> settle(Offer offer, @Nullable ActionCase about, ViewerAuthentication who) {
        return find(offer)
                .flatMap(found -> found instanceof OrderResult.NotThere
                        ? take(offer, about, who)
                        : Mono.just(told(found, offer, true)))
                .onErrorResume(BackendException.class, failure -> Mono.just(notSent(offer, failure)));
    }

    /** What became of it so far. Nothing is ordered. */
    Mono<ActionOutcome> outcome(Offer offer) {
        return find(offer)
                .map(found -> found instanceof OrderResult.NotThere
                                && isPast(offer.validUntil().plus(VENDOR_GIVES_UP))
                        ? ActionOutcome.refused(offer, UserErrorCode.NOT_CARRIED_OUT)
                        : told(found, offer, true))
                .onErrorResume(
                        BackendException.class, failure -> Mono.just(told(new OrderResult.Unknown(), offer, false)));
    }

    private Mono<OrderResult> find(Offer offer) {
        return commands.tryOut(OrderCommands.FIND_ORDER, offer.plan()).doOnNext(found -> {
            if (found instanceof OrderResult.Done) {
                commands.forget(OrderCommands.PLACE_ORDER, offer.plan());
            }
        });
    }

    private Mono<ActionOutcome> take(Offer offer, @Nullable ActionCase about, ViewerAuthentication who) {
        if (about == null) {
            return Mono.just(ActionOutcome.notAllowed(offer, null, UserErrorCode.NOT_FOUND));
        }
        if (!about.permission().answer().allowed()) {
            return Mono.just(ActionOutcome.notAllowed(offer, about.permission().answer(), UserErrorCode.NOT_ALLOWED));
        }
        if (isPast(offer.validUntil())) {
            return anew(offer, about, UserErrorCode.TOKEN_EXPIRED);
        }
        if (about.subscription().version() != offer.plan().version()) {
            return anew(offer, about, UserErrorCode.CHANGED);
        }
        return previews.due(offer.plan())
                .flatMap(now -> Previews.sum(now, offer.plan()).equals(offer.due())
                        ? place(offer, about, who)
                        : anew(offer, about, UserErrorCode.CHANGED));
    }

    private static boolean isPast(Instant moment) {
        return Clock.systemUTC().instant().isAfter(moment);
    }

    private Mono<ActionOutcome> anew(Offer offer, ActionCase about, UserErrorCode why) {
        Wanted wanted = offer.wanted();
        return previews.preview(wanted, about, offer.viewer())
                .map(preview -> ActionOutcome.changed(offer, preview, why));
    }

    private Mono<ActionOutcome> place(Offer offer, ActionCase about, ViewerAuthentication who) {
        OrderPlan plan = offer.plan();
        Permit permit = Permit.of(about.permission(), plan.action());
        return commands.carryOut(OrderCommands.PLACE_ORDER, plan, permit, who, OrderResult::word)
                .flatMap(result -> result instanceof OrderResult.Unknown ? settled(offer) : Mono.just(result))
                .map(result -> told(result, offer, false));
    }

    /** Looks again and again, as long as patience lasts: a vendor that was cut off may be done in a moment. */
    private Mono<OrderResult> settled(Offer offer) {
        return look(offer, FIRST_LOOK).timeout(patience, Mono.just(new OrderResult.Unknown()));
    }

    private Mono<OrderResult> look(Offer offer, Duration wait) {
        return Mono.delay(wait)
                .then(find(offer).onErrorReturn(new OrderResult.Unknown()))
                .flatMap(found -> isSettled(found) ? Mono.just(found) : look(offer, wait.multipliedBy(2)));
    }

    private static boolean isSettled(OrderResult result) {
        return result instanceof OrderResult.Done || result instanceof OrderResult.Refused;
    }

    /** It was not even looked whether it is there. */
    private static ActionOutcome notSent(Offer offer, BackendException failure) {
        Duration after = failure.retryAfter();
        return ActionOutcome.of(
                ActionStatus.UNKNOWN,
                offer,
                UserError.after(UserErrorCode.OUTCOME_UNKNOWN, after == null ? SOON : (int) after.toSeconds()));
    }

    private static ActionOutcome told(OrderResult result, Offer offer, boolean before) {
        if (result instanceof OrderResult.Done) {
            return ActionOutcome.done(offer, before);
        }
        if (result instanceof OrderResult.Refused refused) {
            return refused(refused.why(), offer);
        }
        if (result instanceof OrderResult.UnderWay underWay) {
            int after = seconds(underWay.retryAfter());
            return ActionOutcome.of(ActionStatus.IN_PROGRESS, offer, UserError.after(UserErrorCode.IN_PROGRESS, after));
        }
        if (result instanceof OrderResult.NotSent notSent) {
            int after = seconds(notSent.retryAfter());
            return ActionOutcome.of(ActionStatus.REFUSED, offer, UserError.after(UserErrorCode.NOT_SENT, after));
        }
        return ActionOutcome.of(ActionStatus.UNKNOWN, offer, UserError.after(UserErrorCode.OUTCOME_UNKNOWN, SOON));
    }

    private static int seconds(@Nullable Duration wait) {
        return (int) Math.max(
                1, Objects.requireNonNullElse(wait, Duration.ofSeconds(SOON)).toSeconds());
    }

    private static ActionOutcome refused(OrderResult.Why why, Offer offer) {
        return switch (why) {
            case PAYMENT_DECLINED -> ActionOutcome.refused(offer, UserErrorCode.PAYMENT_DECLINED);
            case LOCKED ->
                ActionOutcome.of(ActionStatus.REFUSED, offer, UserError.after(UserErrorCode.LOCKED, UNTIL_UNLOCKED));
            case NOT_TAKEN -> ActionOutcome.refused(offer, UserErrorCode.NOT_TAKEN);
        };
    }
}
