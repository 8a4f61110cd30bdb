package org.buyergraph.gateway.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountName;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.customer.Customer;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.AccountId;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.jspecify.annotations.Nullable;

/**
 * The search of customers and partners: their own accounts, and the people of these, are looked through as they may see them. So
 * nothing is found by what is hidden from them, and no vendor is asked about anybody else.
 */
record OwnSearch(SearchTerm term, Facts facts) {
    Fact<BuyerSearchResult> of(Viewer.Customer viewer) {
        return facts.askAll(CustomerQuestions.CUSTOMER, viewer.ids())
                .flatMap(selves ->
                        among(selves.stream().map(Customer::accountId).filter(Objects::nonNull), selves, false));
    }

    /** What its customers are called comes with what it pays for, so of many only those that are found are read. */
    Fact<BuyerSearchResult> of(Viewer.Partner viewer) {
        return facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER, viewer.account())
                .orElse(Listing.empty())
                .flatMap(paid -> named(paid.rows())
                        .flatMap(found -> among(
                                Stream.concat(Stream.of(viewer.account()), found.stream()),
                                List.of(),
                                paid.truncated())));
    }

    private Fact<List<AccountId>> named(List<Subscription> paid) {
        List<AccountId> owners =
                paid.stream().map(Subscription::owner).distinct().toList();
        return facts.askAll(AccountQuestions.ACCOUNT_NAME, owners).map(names -> names.stream()
                .filter(name -> new Reasons(term).of(name).findFirst().isPresent())
                .map(AccountName::id)
                .toList());
    }

    private Fact<BuyerSearchResult> among(Stream<AccountId> own, List<Customer> selves, boolean truncated) {
        List<AccountId> ids = own.distinct().toList();
        return Fact.zip(
                facts.askAll(AccountQuestions.ACCOUNT, ids),
                peopleOf(ids),
                (accounts, people) -> BuyerSearchResult.of(
                        found(
                                accounts,
                                Stream.concat(selves.stream(), people.stream().flatMap(List::stream))),
                        truncated,
                        people.isPresent() ? List.of() : List.of(SearchSource.PORTAL)));
    }

    /** Nothing when they cannot be read. Only a search that is about people asks for them. */
    private Fact<Optional<List<Customer>>> peopleOf(List<AccountId> accounts) {
        return facts.askAll(CustomerQuestions.CUSTOMERS_OF_ACCOUNT, term.field().isOfPeople() ? accounts : List.of())
                .map(lists -> Optional.of(
                        lists.stream().map(Listing::rows).flatMap(List::stream).toList()))
                .recover(BackendException.class, failure -> Optional.empty());
    }

    private List<Found> found(List<Account> accounts, Stream<Customer> people) {
        Reasons reasons = new Reasons(term);
        Map<AccountId, Account> byId = accounts.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Stream<Found> ofAccounts = accounts.stream()
                .flatMap(account -> reasons.of(account).map(reason -> new Found(account, null, reason)));
        Stream<Found> ofPeople = people.flatMap(
                person -> reasons.of(person).map(reason -> new Found(accountOf(person, byId), person, reason)));
        return Stream.concat(ofAccounts, ofPeople).toList();
    }

    private static @Nullable Account accountOf(Customer person, Map<AccountId, Account> accounts) {
        AccountId id = person.accountId();
        return id == null ? null : accounts.get(id);
    }
}
