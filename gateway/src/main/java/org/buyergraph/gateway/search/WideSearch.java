package org.buyergraph.gateway.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.customer.Customer;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.search.BuyerMatch;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Listing;
import org.jspecify.annotations.Nullable;

/** Support's search: every source is asked at once, and what they found is led back to accounts and people. */
record WideSearch(SearchTerm term, Facts facts) {
    /** @param matches absent when the source did not answer */
    private record Part(SearchSource source, @Nullable Listing<BuyerMatch> matches) {
        Stream<BuyerMatch> shown() {
            return matches == null ? Stream.of() : matches.rows().stream().limit(BuyerSearchResult.MOST);
        }

        boolean truncated() {
            return matches != null && (matches.truncated() || matches.rows().size() > BuyerSearchResult.MOST);
        }
    }

    Fact<BuyerSearchResult> result() {
        List<SearchSource> sources = Arrays.stream(SearchSource.values())
                .filter(source -> source.knows(term.field()))
                .toList();
        return Fact.all(sources, this::ask).flatMap(this::result);
    }

    private Fact<Part> ask(SearchSource source) {
        return facts.ask(source.question(), term)
                .map(matches -> new Part(source, matches))
                .recover(BackendException.class, failure -> new Part(source, null));
    }

    /** Accounts are billing's: without it they cannot be shown, and the field says so. */
    private Fact<BuyerSearchResult> result(List<Part> parts) {
        boolean truncated = parts.stream().anyMatch(Part::truncated);
        List<SearchSource> incomplete = parts.stream()
                .filter(part -> part.matches() == null)
                .map(Part::source)
                .sorted()
                .toList();
        return Fact.all(parts, this::found)
                .map(found -> BuyerSearchResult.of(
                        found.stream().flatMap(List::stream).toList(), truncated, incomplete));
    }

    private Fact<List<Found>> found(Part part) {
        return Fact.all(part.shown().toList(), match -> found(part.source(), match))
                .map(found -> found.stream().flatMap(List::stream).toList());
    }

    private Fact<List<Found>> found(SearchSource source, BuyerMatch match) {
        SearchReason reason = new SearchReason(source, match.why());
        return Fact.zip(
                accounts(match),
                person(match),
                (accounts, person) -> accounts.isEmpty()
                        ? person.stream()
                                .map(alone -> new Found(null, alone, reason))
                                .toList()
                        : accounts.stream()
                                .map(account -> new Found(account, person.orElse(null), reason))
                                .toList());
    }

    private Fact<Optional<Customer>> person(BuyerMatch match) {
        return Fact.ofNullable(match.customerId())
                .flatMap(id -> facts.ask(CustomerQuestions.CUSTOMER, id))
                .map(Optional::of)
                .orElse(Optional.empty());
    }

    /** By the link to sales where that was found, and by the account itself otherwise. */
    private Fact<List<Account>> accounts(BuyerMatch match) {
        Fact<List<Account>> accounts = Fact.ofNullable(match.crmId())
                .flatMap(id -> facts.ask(AccountQuestions.ACCOUNTS_BY_CRM_ID, id))
                .map(Listing::rows);
        return accounts.or(() -> Fact.ofNullable(match.accountId())
                        .flatMap(id -> facts.ask(AccountQuestions.ACCOUNT, id))
                        .map(List::of))
                .orElse(List.of());
    }
}
