package org.buyergraph.zuora;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.http.Json;
import org.buyergraph.id.MalformedNameException;
import org.buyergraph.id.PlanId;
import org.buyergraph.spi.BackendException;
import org.buyergraph.subscription.SubscriptionPlan;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import org.buyergraph.zuora.ZuoraProducts.Nature;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Reads the rate plans that hang on subscriptions, with their charges. They come with the subscription's row, at most a page
 * of each: where a page is full there may be more, and all charges are read from their own collection instead.
 */
final class ZuoraPlans {
    static final Set<String> EXPANSION = Set.of("rateplans.rateplancharges.rateplanchargetiers");

    /** Nearly 500 charges; a subscription with more is not read rather than read in part. */
    static final int MORE_PAGES = 5;

    private final ZuoraClient client;
    private final ZuoraProducts products;

    ZuoraPlans(ZuoraClient client, ZuoraProducts products) {
        this.client = client;
        this.products = products;
    }

    /** The charges of subscriptions that did not fit on their rows; no call where all did. */
    Mono<Whole> whole(List<Json> subscriptions) {
        List<String> cut = subscriptions.stream()
                .filter(ZuoraPlans::mayBeCut)
                .map(ZuoraPlans::id)
                .toList();
        return cut.isEmpty() ? Mono.just(Whole.NOTHING_MORE) : read(cut);
    }

    private Mono<Whole> read(List<String> subscriptions) {
        ZuoraQuery query = new ZuoraQuery(
                "rate-plan-charges",
                Map.of("subscriptionid", "IN:" + ZuoraClient.in(subscriptions)),
                Set.of("rateplan", "rateplanchargetiers"));
        return client.rows(query, MORE_PAGES)
                .collectList()
                .map(ZuoraPlans::bySubscription)
                .onErrorResume(BackendException.class, failure -> Mono.just(new Whole(Map.of(), failure)));
    }

    private static Whole bySubscription(List<Json> charges) {
        BackendException tooMany = BackendException.badResponse(ZuoraClient.ZUORA, "more charges than are read");
        return new Whole(
                charges.stream().collect(Collectors.groupingBy(charge -> charge.text("subscriptionId", ""))),
                charges.size() < MORE_PAGES * ZuoraClient.PAGE ? null : tooMany);
    }

    private static boolean mayBeCut(Json subscription) {
        List<Json> plans = subscription.list("ratePlans");
        return isFull(plans) || plans.stream().anyMatch(plan -> isFull(plan.list("ratePlanCharges")));
    }

    private static boolean isFull(List<Json> children) {
        return children.size() >= ZuoraClient.PAGE;
    }

    private static String id(Json row) {
        return row.text("id", "");
    }

    List<SubscriptionPlan> plans(Json subscription, Whole whole) {
        String currency = subscription.text("currency");
        if (!mayBeCut(subscription)) {
            return subscription.list("ratePlans").stream()
                    .map(plan -> plan(plan, plan.list("ratePlanCharges"), currency))
                    .toList();
        }
        List<Json> charges = whole.chargesOf(id(subscription));
        Map<String, Json> plans = new LinkedHashMap<>();
        subscription.list("ratePlans").forEach(plan -> plans.put(id(plan), plan));
        charges.forEach(charge -> plans.putIfAbsent(charge.text("ratePlanId", ""), charge.child("ratePlan")));
        Map<String, List<Json>> byPlan =
                charges.stream().collect(Collectors.groupingBy(charge -> charge.text("ratePlanId", "")));
        return plans.entrySet().stream()
                .map(plan -> plan(plan.getValue(), byPlan.getOrDefault(plan.getKey(), List.of()), currency))
                .toList();
    }

    private SubscriptionPlan plan(Json plan, List<Json> charges, @Nullable String currency) {
        String name = plan.text("name", "");
        Nature nature = products.named(name);
        return new SubscriptionPlan(
                name, planId(plan), nature.kind(), nature.deployment(), ZuoraCharges.charges(charges, currency));
    }

    private static @Nullable PlanId planId(Json plan) {
        String id = plan.text("productRatePlanId");
        try {
            return id == null ? null : new PlanId(id);
        } catch (MalformedNameException unusable) {
            return null;
        }
    }

    /**
     * What was read besides.
     *
     * @param failure why it could not be read whole: then whoever needs it cannot be read either, but nobody else
     */
    record Whole(Map<String, List<Json>> charges, @Nullable BackendException failure) {
        static final Whole NOTHING_MORE = new Whole(Map.of(), null);

        List<Json> chargesOf(String subscription) {
            if (failure != null) {
                throw failure;
            }
            return charges.getOrDefault(subscription, List.of());
        }
    }
}
