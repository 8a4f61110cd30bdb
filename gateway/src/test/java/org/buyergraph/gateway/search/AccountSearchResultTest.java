package org.buyergraph.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.buyergraph.account.Account;
import org.buyergraph.gateway.search.AccountSearchResult.Found;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.junit.jupiter.api.Test;

class AccountSearchResultTest {
    @Test
    void whatSeveralSourcesFoundIsOneHitInOneOrder() {
        AccountSearchResult result = AccountSearchResult.of(
                List.of(
                        new Found(SearchSource.PORTAL, account(2)),
                        new Found(SearchSource.SALES, account(1)),
                        new Found(SearchSource.BILLING, account(2)),
                        new Found(SearchSource.BILLING, account(2))),
                false,
                List.of());

        assertThat(result.hits())
                .containsExactly(
                        new AccountHit(account(1), List.of(SearchSource.SALES)),
                        new AccountHit(account(2), List.of(SearchSource.BILLING, SearchSource.PORTAL)));
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
        assertThat(AccountSearchResult.of(List.of(), true, List.of()).truncated())
                .isTrue();
    }

    private static AccountSearchResult resultOf(int accounts) {
        List<Found> found = IntStream.range(0, accounts)
                .mapToObj(i -> new Found(SearchSource.BILLING, account(i)))
                .toList();
        return AccountSearchResult.of(found, false, List.of());
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
                        null)
                .nameOnly();
    }
}
