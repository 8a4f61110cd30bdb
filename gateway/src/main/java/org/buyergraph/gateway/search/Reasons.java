package org.buyergraph.gateway.search;

import java.util.Optional;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.account.Contact;
import org.buyergraph.customer.Customer;
import org.buyergraph.search.MatchedField;
import org.buyergraph.search.SearchMatch;
import org.buyergraph.search.SearchTerm;
import org.jspecify.annotations.Nullable;

/** Why records are found by a term, as far as they tell. */
record Reasons(SearchTerm term) {
    Stream<SearchReason> of(Account account) {
        return Stream.of(
                        Stream.of(
                                term.in(MatchedField.COMPANY_NAME, account.name()),
                                term.in(
                                        MatchedField.ACCOUNT_NUMBER,
                                        account.number().value())),
                        of(account.billTo()),
                        of(account.soldTo()))
                .flatMap(each -> each)
                .flatMap(Optional::stream)
                .map(why -> new SearchReason(SearchSource.BILLING, why));
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
