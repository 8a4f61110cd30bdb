package org.buyergraph.zuora;

import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.PlanId;
import org.buyergraph.spi.BackendException;
import org.buyergraph.subscription.SubscriptionPlan;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import org.buyergraph.zuora.ZuoraProducts.Nature;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
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
        Set<String> cut = subscriptions.stream()
                .filter(ZuoraPlans::mayBeCut)
                .map(ZuoraPlans::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return cut.isEmpty() ? Mono.just(Whole.NOTHING_MORE) : read(cut);
    }

    private Mono<Whole> read(Set<String> subscriptions) {
        return Rows.apart(subscriptions, this::charges, (some, charges) -> Flux.just(whole(some, charges)))
                .reduce(Whole::and)
                .onErrorResume(RuntimeException.class, failure -> Mono.just(Whole.unreadable(subscriptions, failure)));
    }

    private Flux<Json> charges(Set<String> subscriptions) {
        ZuoraQuery query = new ZuoraQuery(
                "rate-plan-charges",
                Map.of("subscriptionid", "IN:" + ZuoraClient.in(subscriptions)),
                Set.of("rateplan", "rateplanchargetiers"));
        return client.rows(query, MORE_PAGES);
    }

    private static Whole whole(Set<String> subscriptions, List<Json> charges) {
        return charges.contains(Rows.UNREAD)
                ? Whole.unreadable(
                        subscriptions, BackendException.badResponse(ZuoraClient.ZUORA, "more charges than are read"))
                : new Whole(
                        charges.stream().collect(Collectors.groupingBy(charge -> charge.required("subscriptionId"))),
                        Map.of());
    }

    private static boolean mayBeCut(Json subscription) {
        List<Json> plans = subscription.list("ratePlans");
        return isFull(plans) || plans.stream().anyMatch(plan -> isFull(plan.list("ratePlanCharges")));
    }

    private static boolean isFull(List<Json> children) {
        return children.size() >= ZuoraClient.PAGE;
    }

    private static String id(Json row) {
        return row.required("id");
    }

    List<SubscriptionPlan> plans(Json subscription, Whole whole) {
        Currency currency = subscription.currency("currency");
        if (!mayBeCut(subscription)) {
            return subscription.list("ratePlans").stream()
                    .map(plan -> plan(plan, plan.list("ratePlanCharges"), currency))
                    .toList();
        }
        List<Json> charges = whole.chargesOf(id(subscription));
        Map<String, Json> plans = new LinkedHashMap<>();
        subscription.list("ratePlans").forEach(plan -> plans.put(id(plan), plan));
        charges.forEach(charge -> plans.putIfAbsent(charge.required("ratePlanId"), charge.child("ratePlan")));
        Map<String, List<Json>> byPlan =
                charges.stream().collect(Collectors.groupingBy(charge -> charge.required("ratePlanId")));
        return plans.entrySet().stream()
                .map(plan -> plan(plan.getValue(), byPlan.getOrDefault(plan.getKey(), List.of()), currency))
                .toList();
    }

    private SubscriptionPlan plan(Json plan, List<Json> charges, @Nullable Currency currency) {
        String name = plan.required("name");
        Nature nature = products.named(name);
        return new SubscriptionPlan(
                plan.text("id"),
                name,
                plan.link("productRatePlanId", PlanId::new),
                nature.planCode(),
                nature.kind(),
                nature.deployment(),
                ZuoraCharges.charges(charges, currency));
    }

    /**
     * What was read besides.
     *
     * @param failures why some could not be read whole: then they cannot be read at all, but the others can
     */
    record Whole(Map<String, List<Json>> charges, Map<String, RuntimeException> failures) {
        static final Whole NOTHING_MORE = new Whole(Map.of(), Map.of());

        static Whole unreadable(Set<String> subscriptions, RuntimeException why) {
            return new Whole(
                    Map.of(),
                    subscriptions.stream().collect(Collectors.toMap(subscription -> subscription, any -> why)));
        }

        /** Of other subscriptions. */
        Whole and(Whole other) {
            Map<String, List<Json>> all = new HashMap<>(charges);
            all.putAll(other.charges);
            Map<String, RuntimeException> allFailures = new HashMap<>(failures);
            allFailures.putAll(other.failures);
            return new Whole(all, allFailures);
        }

        List<Json> chargesOf(String subscription) {
            RuntimeException failure = failures.get(subscription);
            if (failure != null) {
                throw failure;
            }
            return charges.getOrDefault(subscription, List.of());
        }
    }
}
