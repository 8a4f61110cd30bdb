package org.buyergraph.gitlab;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.customer.Customer;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Vitals;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** What the customers portal answers. */
final class GitlabPortalConnector implements Connector {
    private final GitlabPortalClient client;

    GitlabPortalConnector(GitlabPortalClient client) {
        this.client = client;
    }

    @Override
    public Backend backend() {
        return GitlabPortalClient.PORTAL;
    }

    @Override
    public Vitals vitals() {
        return client.vitals();
    }

    @Override
    public List<Answer<?, ?>> answers() {
        return List.of(new Answer<>(CustomerQuestions.CUSTOMER, GitlabPortalClient.PAGE, 1, this::customers));
    }

    private Flux<Reply<CustomerId, Customer>> customers(Set<CustomerId> ids) {
        return new Rows<>(
                        GitlabPortalClient.PORTAL,
                        GitlabPortalConnector::id,
                        GitlabPortalConnector::customer,
                        customer -> List.of())
                .oneEach(ids, client.rows("customers", "ids", ids));
    }

    private static CustomerId id(Json row) {
        return new CustomerId(row.text("id", ""));
    }

    private static Customer customer(Json row) {
        String account = row.text("zuora_account_id");
        return new Customer(
                id(row),
                name(row.text("first_name"), row.text("last_name")),
                account == null ? null : new AccountId(account));
    }

    private static @Nullable String name(@Nullable String first, @Nullable String last) {
        String name = Stream.of(first == null ? "" : first, last == null ? "" : last)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}
