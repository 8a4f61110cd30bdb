package org.buyergraph.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.SubscriptionNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final AccountId ACCOUNT = new AccountId("8ad09000000000000000acc000000107");

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, 2026-11-19, EXPIRED",
        "ACTIVE, 2026-11-20, EXPIRED",
        "ACTIVE, 2026-11-21, ACTIVE",
        "ACTIVE, , ACTIVE",
        "CANCELLED, 2026-09-10, CANCELLED",
        "SUSPENDED, 2026-09-10, SUSPENDED",
        "UNKNOWN, 2026-09-10, UNKNOWN"
    })
    void itExpiresAtTheStartOfItsEndDateUnlessItWasEndedBefore(
            SubscriptionStatus stored, LocalDate termEnd, SubscriptionStatus expected) {
        Subscription subscription = new Subscription(
                new SubscriptionNumber("A-S00000110"), 1, ACCOUNT, ACCOUNT, stored, null, termEnd, false, null);

        assertThat(subscription.status(TODAY)).isEqualTo(expected);
    }
}
