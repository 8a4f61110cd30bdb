package org.buyergraph.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.buyergraph.account.Account;
import org.buyergraph.account.Billing;
import org.buyergraph.account.BillingBatch;
import org.buyergraph.account.CommunicationProfile;
import org.buyergraph.account.TaxExemption;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CrmId;
import org.buyergraph.spi.Dated;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.junit.jupiter.api.Test;

class AccountControllerTest {
    private static final CrmId SHARED = new CrmId("0014M00000A0102");

    @Test
    void ofAccountsThatShareACrmRecordTheLowestNumberIsAnsweredWhateverTheOrder() {
        assertThat(linked(account(3), account(1), account(2))).isEqualTo(Fact.of(account(1)));
        assertThat(linked(account(2), account(3), account(1))).isEqualTo(Fact.of(account(1)));
    }

    @Test
    void whoIsToldANameOnlyDoesNotLearnItsLink() {
        assertThat(linked(account(1).nameOnly(), account(2))).isEqualTo(Fact.of(account(2)));
        assertThat(linked(account(1).nameOnly())).isEqualTo(Fact.absent());
        assertThat(linked()).isEqualTo(Fact.absent());
    }

    private static Fact<Account> linked(Account... rows) {
        AccountBy by = new AccountBy(null, null, SHARED.value());
        return new AccountController().account(by, answering(Listing.whole(Arrays.asList(rows))));
    }

    private static Facts answering(Listing<Account> listing) {
        return new Facts() {
            @Override
            @SuppressWarnings("unchecked") // one question is asked here
            public <K, V> Fact<V> ask(Question<K, V> question, K key) {
                return Fact.of((V) listing);
            }

            @Override
            public <K, V> Fact<Dated<V>> askDated(Question<K, V> question, K key) {
                throw new AssertionError("To find an account it does not matter when it was told");
            }

            @Override
            public <K, V> Fact<V> conclude(Conclusion<K, V> conclusion, K from) {
                throw new AssertionError("Nothing is concluded to find an account");
            }

            @Override
            public Facts ofNames() {
                return this;
            }
        };
    }

    private static Account account(int number) {
        return new Account(
                new AccountId("8ad09000000000000000acc0%08d".formatted(number)),
                new AccountNumber("A%08d".formatted(number)),
                "Example",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Billing(
                        BillingBatch.SALES_ASSISTED,
                        null,
                        null,
                        CommunicationProfile.DEFAULT,
                        null,
                        false,
                        false,
                        null,
                        TaxExemption.NONE),
                SHARED,
                null,
                null);
    }
}
