package org.buyergraph.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.buyergraph.rules.SampleSubscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which subscriptions are one deal over several years. */
class MultiYearDealTest {
    private static final Subscription FIRST = linked("A-S1", "2024-03-01", null);
    private static final Subscription SECOND = linked("A-S2", "2025-03-01", "A-S1");
    private static final Subscription THIRD = linked("A-S3", "2026-03-01", " a-s2 ");
    private static final Subscription ALONE = linked("A-S4", "2025-03-01", null);
    private static final Subscription NAMED = linked("A-S5", "2025-03-01", "Polder three years");
    private static final Subscription NAMED_TOO = linked("A-S6", "2024-03-01", "Polder three years");
    private static final Subscription ASTRAY = linked("A-S7", "2024-03-01", "A-S99");
    private static final Subscription EMPTY = linked("A-S8", "2024-03-01", " ");
    private static final Subscription EMPTY_TOO = linked("A-S9", "2024-03-01", " ");

    private static final List<Subscription> ALL =
            List.of(NAMED, THIRD, ALONE, EMPTY, FIRST, NAMED_TOO, ASTRAY, SECOND, EMPTY_TOO);

    @Test
    void eachOfThemLeadsToAllInTheOrderOfTime() {
        for (Subscription one : List.of(FIRST, SECOND, THIRD)) {
            assertThat(MultiYearDeal.of(one, ALL)).containsExactly(FIRST, SECOND, THIRD);
        }
    }

    @Test
    void theSameNameTiesTooAndItNeedNotBeANumber() {
        assertThat(MultiYearDeal.of(NAMED, ALL)).containsExactly(NAMED_TOO, NAMED);
    }

    @Test
    void whatIsTiedToNothingIsNoSuchDeal() {
        for (Subscription one : List.of(ALONE, ASTRAY, EMPTY)) {
            assertThat(MultiYearDeal.of(one, ALL)).isEmpty();
        }
    }

    @Test
    void whatMayNotBeSeenEndsTheChain() {
        assertThat(MultiYearDeal.of(THIRD, List.of(FIRST, THIRD))).isEmpty();
    }

    private static Subscription linked(String number, String start, @Nullable String link) {
        return new SampleSubscription()
                .numbered(number)
                .begun(start)
                .sale(new Sale(null, null, link, null))
                .get();
    }
}
