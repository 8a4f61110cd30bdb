package org.buyergraph.gateway.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Memory is shared by all viewers, and what each of them is shown is not. */
class ViewsIT extends RunningGateway {
    /** One account with a subscription that it bought and one that a partner pays for. */
    private static final String QUERY = """
            { account(by: {number: "A00000113"}) {
                name balance { amount } crm { owner segment }
                subscriptions { totalCount nodes { number price { amount } recurringRevenue { amount } } }
                invoices { totalCount }
            } }""";

    private static final List<String> VIEWERS = List.of(
            "support",
            "customer-700114",
            "partner-A00000191",
            "namespace-9100113",
            "partner-A00000190",
            "customer-700101");

    /** Each alone, with nothing remembered. */
    private Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        for (String viewer : VIEWERS) {
            forgetAll();
            views.put(viewer, ask(viewer, QUERY).text());
        }
        forgetAll();
        return views;
    }

    @Test
    void viewersSeeDifferentThings() {
        Map<String, String> views = views();

        assertThat(views.values()).allMatch(text -> !text.contains("errors"));
        assertThat(views.values().stream().distinct()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(views.get("partner-A00000190"))
                .isEqualTo(views.get("customer-700101"))
                .isEqualTo("{\"data\":{\"account\":null}}");
    }

    /** Whoever asks first, and whoever waits for the same calls: all begin cold and at once, then ask again. */
    @RepeatedTest(5)
    void eachGetsTheirOwnViewOnColdAndWarmKeys() {
        Map<String, String> views = views();

        for (int round = 0; round < 3; round++) {
            Map<String, List<CompletableFuture<String>>> asked = new LinkedHashMap<>();
            for (int i = 0; i < 5; i++) {
                for (String viewer : VIEWERS) {
                    asked.computeIfAbsent(viewer, first -> new ArrayList<>())
                            .add(CompletableFuture.supplyAsync(
                                    () -> ask(viewer, QUERY).text()));
                }
            }
            asked.forEach((viewer, texts) -> texts.forEach(
                    text -> assertThat(text.orTimeout(60, TimeUnit.SECONDS).join())
                            .as(viewer)
                            .isEqualTo(views.get(viewer))));
        }
    }
}
