package org.buyergraph.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.rules.SampleSubscription.subscription;

import org.buyergraph.account.BillingBatch;
import org.buyergraph.account.StoredChannel;
import org.buyergraph.rules.SampleAccount;
import org.buyergraph.subscription.Sale;
import org.buyergraph.subscription.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleTest {
    @ParameterizedTest
    @CsvSource({
        // batch, of the account, of a sale without a quote, of one with a quote, of one that somebody else pays for
        "WEB_DIRECT, WEB_STORE, WEB_STORE, SALES, RESELLER",
        "SALES_ASSISTED, SALES, SALES, SALES, RESELLER",
        "COMMUNITY, SALES, SALES, SALES, RESELLER",
        "RESELLER, RESELLER, WEB_STORE, SALES, RESELLER",
        "AUTO_RENEWAL, UNKNOWN, UNKNOWN, SALES, RESELLER",
        "UNKNOWN, UNKNOWN, UNKNOWN, SALES, RESELLER"
    })
    void theBatchTheQuoteAndThePayerTellTheChannel(
            BillingBatch batch, SalesChannel account, SalesChannel plain, SalesChannel quoted, SalesChannel partner) {
        var billing = SampleAccount.account().batch(batch).get().billing();
        Subscription withQuote =
                subscription().sale(new Sale("Q-1", null, null, null)).get();

        assertThat(SalesChannel.of(billing)).isEqualTo(account);
        assertThat(SalesChannel.of(subscription().get(), billing)).isEqualTo(plain);
        assertThat(SalesChannel.of(withQuote, billing)).isEqualTo(quoted);
        assertThat(SalesChannel.of(subscription().paidByPartner().get(), billing))
                .isEqualTo(partner);
    }

    @ParameterizedTest
    @CsvSource({
        // through whom the account buys; of the account, of a sale without a quote, with one, that somebody else pays
        // for
        "DIRECT, WEB_STORE, WEB_STORE, SALES, RESELLER",
        "UNKNOWN, WEB_STORE, WEB_STORE, SALES, RESELLER",
        "RESELLER, RESELLER, WEB_STORE, SALES, RESELLER",
        "MARKETPLACE, MARKETPLACE, MARKETPLACE, MARKETPLACE, MARKETPLACE"
    })
    void throughWhomAnAccountBuysSaysMoreThanItsBatch(
            StoredChannel channel,
            SalesChannel account,
            SalesChannel plain,
            SalesChannel quoted,
            SalesChannel partner) {
        var billing = SampleAccount.account()
                .batch(BillingBatch.WEB_DIRECT)
                .channel(channel)
                .get()
                .billing();
        Subscription withQuote =
                subscription().sale(new Sale("Q-1", null, null, null)).get();

        assertThat(SalesChannel.of(billing)).isEqualTo(account);
        assertThat(SalesChannel.of(subscription().get(), billing)).isEqualTo(plain);
        assertThat(SalesChannel.of(withQuote, billing)).isEqualTo(quoted);
        assertThat(SalesChannel.of(subscription().paidByPartner().get(), billing))
                .isEqualTo(partner);
    }

    @Test
    void whatNobodyTellsIsUnknown() {
        assertThat(SalesChannel.of(null)).isEqualTo(SalesChannel.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, FIRST_ORDER", "2025-03-01, RENEWAL", "2026-02-28, RENEWAL"})
    void aTermThatBeganLaterWasRenewed(String begun, OrderType expected) {
        assertThat(OrderType.of(subscription().begun(begun).get())).isEqualTo(expected);
    }
}
