package org.buyergraph.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.buyergraph.account.Account;
import org.buyergraph.customer.Customer;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CustomerId;
import org.buyergraph.search.MatchedField;
import org.buyergraph.search.MatchedPart;
import org.junit.jupiter.api.Test;

class BuyerSearchResultTest {
    @Test
    void whatSeveralSourcesFoundIsOneHitInOneOrder() {
        BuyerSearchResult result = BuyerSearchResult.of(
                List.of(
                        new Found(null, person(9), reason(SearchSource.PORTAL)),
                        new Found(account(2), person(8), reason(SearchSource.PORTAL)),
                        new Found(account(2), person(7), reason(SearchSource.PORTAL)),
                        new Found(account(1), null, reason(SearchSource.SALES)),
                        new Found(account(2), null, reason(SearchSource.BILLING)),
                        new Found(account(2), null, reason(SearchSource.BILLING))),
                false,
                List.of());

        assertThat(result.hits())
                .containsExactly(
                        new BuyerHit(account(1), List.of(), List.of(reason(SearchSource.SALES))),
                        new BuyerHit(
                                account(2),
                                List.of(person(7), person(8)),
                                List.of(reason(SearchSource.BILLING), reason(SearchSource.PORTAL))),
                        new BuyerHit(null, List.of(person(9)), List.of(reason(SearchSource.PORTAL))));
        assertThat(result.truncated()).isFalse();
    }

    @Test
    void twoHundredAreShownAndItIsToldThatThereAreMore() {
        assertThat(resultOf(200).hits()).hasSize(200);
        assertThat(resultOf(200).truncated()).isFalse();
        assertThat(resultOf(201).hits()).hasSize(200);
        assertThat(resultOf(201).truncated()).isTrue();
    }

    @Test
    void aSourceThatHadMoreIsToldToo() {
        assertThat(BuyerSearchResult.of(List.of(), true, List.of()).truncated()).isTrue();
    }

    private static BuyerSearchResult resultOf(int accounts) {
        List<Found> found = IntStream.range(0, accounts)
                .mapToObj(i -> new Found(account(i), null, reason(SearchSource.BILLING)))
                .toList();
        return BuyerSearchResult.of(found, false, List.of());
    }

    private static SearchReason reason(SearchSource source) {
        return new SearchReason(source, MatchedField.EMAIL, MatchedPart.WHOLE);
    }

    private static Customer person(int number) {
        return new Customer(new CustomerId("70000" + number), null, null, null, null, null, null, null);
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
                        null,
                        null,
                        null,
                        null)
                .nameOnly();
    }
}
