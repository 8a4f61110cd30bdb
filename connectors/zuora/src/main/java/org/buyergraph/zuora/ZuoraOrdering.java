package org.buyergraph.zuora;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.buyergraph.http.Json;
import org.buyergraph.http.Received;
import org.buyergraph.ordering.OrderPlan;
import org.buyergraph.ordering.OrderPreview;
import org.buyergraph.ordering.OrderResult;
import org.buyergraph.ordering.OrderResult.Why;
import org.buyergraph.ordering.OrderTrial;
import org.buyergraph.spi.BackendException;
import org.buyergraph.zuora.ZuoraProperties.SubscriptionFields;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Previews, gives and finds orders. One is given once: the number that we made up is the vendor's to keep unique, and its key has the same
 * request answered alike if it comes again. See RATIONALE.md.
 */
final class ZuoraOrdering {
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;

    /** As long as one that is under way takes, mostly. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final ZuoraClient client;
    private final ZuoraOrderBody bodies;
    private final Duration timeout;

    ZuoraOrdering(ZuoraClient client, SubscriptionFields fields, Duration timeout) {
        this.client = client;
        this.bodies = new ZuoraOrderBody(fields);
        this.timeout = timeout;
    }

    Mono<OrderPreview> preview(OrderTrial trial) {
        return client.preview(bodies.toPreview(trial.plan(), trial.until()))
                .map(answer -> ZuoraOrderPreviews.preview(answer, trial.plan().currency()));
    }

    Mono<OrderResult> find(OrderPlan plan) {
        return client.get("/v1/orders/" + plan.number())
                .map(answer -> found(answer.child("order")))
                .defaultIfEmpty(new OrderResult.NotThere());
    }

    private static OrderResult found(Json order) {
        return switch (order.text("status", "").toLowerCase(Locale.ROOT)) {
            case "completed" -> new OrderResult.Done();
            case "failed", "cancelled", "canceled" -> new OrderResult.Refused(Why.NOT_TAKEN);
            default -> new OrderResult.UnderWay(SOON);
        };
    }

    /**
     * A lock is refused and nothing is done: the same order may be given once more, under a key of its own since the refusal is kept
     * under the first.
     */
    Mono<OrderResult> place(OrderPlan plan) {
        return place(plan, plan.number())
                .flatMap(result -> isLocked(result)
                        ? Mono.delay(Duration.ofSeconds(1)).then(place(plan, plan.number() + "-2"))
                        : Mono.just(result));
    }

    private static boolean isLocked(OrderResult result) {
        return result instanceof OrderResult.Refused refused && refused.why() == Why.LOCKED;
    }

    private Mono<OrderResult> place(OrderPlan plan, String key) {
        return client.order(bodies.toPlace(plan), key, timeout)
                .map(ZuoraOrdering::judged)
                .onErrorResume(BackendException.class, failure -> Mono.just(unanswered(failure)));
    }

    /** Without an answer nobody knows, unless it never left. */
    private static OrderResult unanswered(BackendException failure) {
        return failure.isShed() ? new OrderResult.NotSent(failure.retryAfter()) : new OrderResult.Unknown();
    }

    private static OrderResult judged(Received received) {
        if (received.status() == CONFLICT) {
            return new OrderResult.UnderWay(SOON);
        }
        if (received.status() == TOO_MANY_REQUESTS) {
            return new OrderResult.NotSent(Objects.requireNonNullElse(
                    received.failure(ZuoraClient.ZUORA, null).retryAfter(), SOON));
        }
        Json answer = received.jsonIfAny();
        if (answer == null) {
            return received.ok() ? new OrderResult.Unknown() : new OrderResult.Refused(Why.NOT_TAKEN);
        }
        if (received.ok() && answer.flag("success")) {
            return "completed".equalsIgnoreCase(answer.text("status"))
                    ? new OrderResult.Done()
                    : new OrderResult.UnderWay(SOON);
        }
        return refused(answer);
    }

    private static OrderResult refused(Json answer) {
        List<Json> reasons = answer.list("reasons");
        String code = reasons.isEmpty() ? "" : reasons.get(0).text("code", "");
        String category = code.length() < 2 ? code : code.substring(code.length() - 2);
        return switch (category) {
            case "50" -> new OrderResult.Refused(Why.LOCKED);
            case "99" -> new OrderResult.Refused(Why.PAYMENT_DECLINED);
            case "60", "61" -> new OrderResult.Unknown();
            case "70" -> new OrderResult.NotSent(SOON);
            default ->
                new OrderResult.Refused(
                        isDeclined(reasons.isEmpty() ? null : reasons.get(0)) ? Why.PAYMENT_DECLINED : Why.NOT_TAKEN);
        };
    }

    /** That a card was declined is a broken rule to some tenants: only the text tells it from others. An assumption of ours. */
    private static boolean isDeclined(@Nullable Json reason) {
        return reason != null
                && reason.text("message", "").toLowerCase(Locale.ROOT).contains("declin");
    }
}
