package org.buyergraph.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which subscription, and which of its amounts. */
class SubscriptionVisibilityIT extends RunningGateway {
    @ParameterizedTest
    @ValueSource(strings = {"customer-700102", "customer-700110", "namespace-9100103", "partner-A00000190"})
    void anothersSubscriptionLooksLikeNone(String viewer) {
        assertThat(ask(viewer, SubscriptionIT.WHOLE, Map.of("number", "A-S00000101"))
                        .text())
                .isEqualTo(ask(viewer, SubscriptionIT.WHOLE, Map.of("number", "A-S00099999"))
                        .text())
                .isEqualTo("{\"data\":{\"subscription\":null}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-700114", "namespace-9100113"})
    void whoUsesWhatAPartnerPaysSeesSeatsButNoAmountAnywhere(String viewer) {
        Answer answer = ask(viewer, SubscriptionIT.WHOLE, Map.of("number", "A-S00000114"));
        Answer versions = ask(viewer, """
                { subscription(by: {number: "A-S00000114"}) { versions { quantity price { amount }
                    recurringRevenue { amount } plans { charges { segments { quantity price { amount }
                      tiers { price { amount } } } } } } } }""");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/subscription/quantity").asString()).isEqualTo("30");
        assertThat(answer.data("/subscription/partnerManaged").asBoolean()).isTrue();
        assertThat(answer.data("/subscription/sale").isNull()).isTrue();
        assertThat(answer.data("/subscription/plans/0/charges/0/segments/0/tiers")
                        .isNull())
                .isTrue();
        assertThat(answer.text()).doesNotContain("amount", "336", "840", "Q-0000", "0064M");
        assertThat(versions.data("/subscription/versions/0/quantity").asString())
                .isEqualTo("30");
        assertThat(versions.text()).doesNotContain("amount", "336", "840");
    }

    @ParameterizedTest
    @CsvSource({
        "partner-A00000191, A-S00000114, 336.00, 840.00",
        "customer-700114, A-S00000115, 216.00, 180.00",
        "namespace-9100113, A-S00000115, 216.00, 180.00",
        "customer-700101, A-S00000101, 348.00, 725.00"
    })
    void whoPaysOrUsesWhatItsOwnerPaysSeesTheAmountsAndNotTheDeal(
            String viewer, String number, String price, String revenue) {
        Answer answer = ask(viewer, SubscriptionIT.WHOLE, Map.of("number", number));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/subscription/price/amount").asString()).isEqualTo(price);
        assertThat(answer.data("/subscription/recurringRevenue/amount").asString())
                .isEqualTo(revenue);
        assertThat(answer.data("/subscription/plans/0/charges/0/segments/0/price/amount")
                        .asString())
                .isEqualTo(price);
        assertThat(answer.data("/subscription/sale").isObject()).isTrue();
        assertThat(answer.text()).doesNotContain("0064M");
    }

    @Test
    void aPartnersAccountIsNotShownToItsCustomer() {
        Answer answer = ask("customer-700114", SubscriptionIT.WHOLE, Map.of("number", "A-S00000114"));

        assertThat(answer.data("/subscription/account/number").asString()).isEqualTo("A00000113");
        assertThat(answer.data("/subscription/invoicedAccount").isNull()).isTrue();
    }
}
