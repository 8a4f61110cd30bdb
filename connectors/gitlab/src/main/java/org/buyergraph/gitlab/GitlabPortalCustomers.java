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
import org.buyergraph.id.EmailAddress;
import org.buyergraph.id.UserId;
import org.buyergraph.search.BuyerMatch;
import org.buyergraph.search.MatchedField;
import org.buyergraph.search.SearchMatch;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The people in the customers portal. That it looks for them by user, by name and by company is assumed, as all of its filters are:
 * they are named here and nowhere else.
 */
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

    Flux<Reply<EmailAddress, Customer>> byEmail(Set<EmailAddress> addresses) {
        return new Rows<>(
                        GitlabPortalClient.PORTAL,
                        row -> new EmailAddress(row.text("email", "")),
                        GitlabPortalCustomers::customer,
                        GitlabPortalCustomers::seeds)
                .oneEach(addresses, client.rows(CUSTOMERS, "emails", addresses));
    }

    Flux<Reply<UserId, Customer>> byUser(Set<UserId> users) {
        return new Rows<>(
                        GitlabPortalClient.PORTAL,
                        row -> new UserId(row.text("uid", "")),
                        GitlabPortalCustomers::customer,
                        GitlabPortalCustomers::seeds)
                .oneEach(users, client.rows(CUSTOMERS, "uids", users));
    }

    Flux<Reply<AccountId, Listing<Customer>>> ofAccount(Set<AccountId> accounts) {
        return new Rows<>(
                        GitlabPortalClient.PORTAL,
                        row -> new AccountId(row.text("zuora_account_id", "")),
                        GitlabPortalCustomers::customer,
                        GitlabPortalCustomers::seeds)
                .listEach(accounts, some -> client.allRows(CUSTOMERS, "zuora_account_ids", some), Customer::id);
    }

    Flux<Reply<SearchTerm, Listing<BuyerMatch>>> search(Set<SearchTerm> terms) {
        return Flux.fromIterable(terms).concatMap(this::search);
    }

    private Mono<Reply<SearchTerm, Listing<BuyerMatch>>> search(SearchTerm term) {
        return switch (term.field()) {
            case EMAIL -> search(term, "emails");
            case EMAIL_PART -> search(term, "email_contains");
            case PERSON_NAME -> search(term, "name");
            case COMPANY_NAME -> search(term, "company_starts_with");
            case COMPANY_NAME_PART -> search(term, "company_contains");
            case ACCOUNT_NUMBER -> Mono.just(Reply.found(term, Listing.empty()));
        };
    }

    private Mono<Reply<SearchTerm, Listing<BuyerMatch>>> search(SearchTerm term, String filter) {
        return client.rows(CUSTOMERS, filter, List.of(term.text()))
                .collectList()
                .map(rows -> Reply.found(term, matches(term, rows), seeds(rows)));
    }

    /** The portal answers a search with a hundred people at most. */
    private static Listing<BuyerMatch> matches(SearchTerm term, List<Json> rows) {
        List<BuyerMatch> matches = rows.stream().map(row -> match(term, row)).toList();
        return new Listing<>(matches, rows.size() >= GitlabPortalClient.PAGE);
    }

    private static BuyerMatch match(SearchTerm term, Json row) {
        return BuyerMatch.of(id(row), row.link("zuora_account_id", AccountId::new), why(term, row));
    }

    private static SearchMatch why(SearchTerm term, Json row) {
        return switch (term.field()) {
            case PERSON_NAME -> term.toldOfName(row.text("first_name"), row.text("last_name"));
            case COMPANY_NAME, COMPANY_NAME_PART -> term.told(MatchedField.COMPANY_NAME, row.text("company"));
            default -> term.told(MatchedField.EMAIL, row.text("email"));
        };
    }

    private static List<Seed<?, ?>> seeds(List<Json> rows) {
        return rows.stream().flatMap(row -> seeds(customer(row)).stream()).toList();
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
                row.link("uid", UserId::new),
                row.link("zuora_account_id", AccountId::new),
                row.has("login_activated") ? row.flag("login_activated") : null);
    }

    private static @Nullable String name(@Nullable String first, @Nullable String last) {
        String name = Stream.of(first, last).flatMap(Stream::ofNullable).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}
