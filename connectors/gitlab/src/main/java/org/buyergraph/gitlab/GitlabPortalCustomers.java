package org.buyergraph.gitlab;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.country.CountryCode;
import org.buyergraph.customer.Customer;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.search.AccountMatch;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people in the customers portal. */
final class GitlabPortalCustomers {
    private static final String CUSTOMERS = "customers";

    private final GitlabPortalClient client;

    GitlabPortalCustomers(GitlabPortalClient client) {
        this.client = client;
    }

    Flux<Reply<CustomerId, Customer>> byId(Set<CustomerId> ids) {
        return new Rows<>(
                        GitlabPortalClient.PORTAL,
                        GitlabPortalCustomers::id,
                        GitlabPortalCustomers::customer,
                        customer -> List.of())
                .oneEach(ids, client.rows(CUSTOMERS, "ids", ids));
    }

    Flux<Reply<AccountId, Listing<Customer>>> ofAccount(Set<AccountId> accounts) {
        return new Rows<>(
                        GitlabPortalClient.PORTAL,
                        row -> new AccountId(row.text("zuora_account_id", "")),
                        GitlabPortalCustomers::customer,
                        GitlabPortalCustomers::seeds)
                .listEach(accounts, some -> client.allRows(CUSTOMERS, "zuora_account_ids", some), Customer::id);
    }

    Flux<Reply<SearchTerm, Listing<AccountMatch>>> search(Set<SearchTerm> terms) {
        return Flux.fromIterable(terms).flatMap(this::search);
    }

    private Mono<Reply<SearchTerm, Listing<AccountMatch>>> search(SearchTerm term) {
        return switch (term.field()) {
            case EMAIL -> search(term, "emails");
            case EMAIL_PART -> search(term, "email_contains");
            case COMPANY_NAME, COMPANY_NAME_PART -> Mono.just(Reply.found(term, Listing.empty()));
        };
    }

    private Mono<Reply<SearchTerm, Listing<AccountMatch>>> search(SearchTerm term, String filter) {
        return client.rows(CUSTOMERS, filter, List.of(term.text()))
                .collectList()
                .map(rows -> Reply.found(term, matches(rows)));
    }

    /** The portal answers a part of an address with a hundred people at most. */
    private static Listing<AccountMatch> matches(List<Json> rows) {
        List<AccountMatch> matches = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.link("zuora_account_id", AccountId::new)))
                .distinct()
                .map(AccountMatch::of)
                .toList();
        return new Listing<>(matches, rows.size() >= GitlabPortalClient.PAGE);
    }

    private static List<Seed<?, ?>> seeds(Customer customer) {
        return List.of(new Seed<>(CustomerQuestions.CUSTOMER, customer.id(), customer));
    }

    private static CustomerId id(Json row) {
        return new CustomerId(row.text("id", ""));
    }

    private static Customer customer(Json row) {
        return new Customer(
                id(row),
                name(row.text("first_name"), row.text("last_name")),
                row.text("email"),
                row.text("company"),
                CountryCode.named(row.text("country")),
                row.text("uid"),
                row.link("zuora_account_id", AccountId::new));
    }

    private static @Nullable String name(@Nullable String first, @Nullable String last) {
        String name = Stream.of(first, last).flatMap(Stream::ofNullable).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}
