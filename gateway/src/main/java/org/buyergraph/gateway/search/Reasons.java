package org.buyergraph.gateway.search;

import java.util.Optional;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountName;
import org.buyergraph.account.Contact;
import org.buyergraph.customer.Customer;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.search.MatchedField;
import org.buyergraph.search.SearchMatch;
import org.buyergraph.search.SearchTerm;
import org.jspecify.annotations.Nullable;

/** Why records are found by a term, as far as they tell. */
record Reasons(SearchTerm term) {
    Stream<SearchReason> of(Account account) {
        return Stream.of(called(account.name(), account.number()), of(account.billTo()), of(account.soldTo()))
                .flatMap(each -> each)
                .flatMap(Optional::stream)
                .map(why -> new SearchReason(SearchSource.BILLING, why));
    }

    Stream<SearchReason> of(AccountName account) {
        return called(account.name(), account.number())
                .flatMap(Optional::stream)
                .map(why -> new SearchReason(SearchSource.BILLING, why));
    }

    private Stream<Optional<SearchMatch>> called(String name, AccountNumber number) {
        return Stream.of(
                term.in(MatchedField.COMPANY_NAME, name), term.in(MatchedField.ACCOUNT_NUMBER, number.value()));
    }

    private Stream<Optional<SearchMatch>> of(@Nullable Contact contact) {
        return Stream.ofNullable(contact)
                .flatMap(person -> Stream.of(term.in(MatchedField.EMAIL, person.email()), term.inName(person.name())));
    }

    Stream<SearchReason> of(Customer person) {
        return Stream.of(
                        term.in(MatchedField.EMAIL, person.email()),
                        term.inName(person.name()),
                        term.in(MatchedField.COMPANY_NAME, person.company()))
                .flatMap(Optional::stream)
                .map(why -> new SearchReason(SearchSource.PORTAL, why));
    }
}
