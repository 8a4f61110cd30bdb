package org.buyergraph.helpdesk;

import java.util.List;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Vitals;
import org.buyergraph.ticket.Ticket;
import org.buyergraph.ticket.TicketQuestions;
import reactor.core.publisher.Flux;

/** What the helpdesk answers. */
final class HelpdeskConnector implements Connector {
    private final HelpdeskClient client;

    HelpdeskConnector(HelpdeskClient client) {
        this.client = client;
    }

    @Override
    public Backend backend() {
        return HelpdeskClient.HELPDESK;
    }

    @Override
    public Vitals vitals() {
        return client.vitals();
    }

    @Override
    public List<Answer<?, ?>> answers() {
        return List.of(new Answer<>(TicketQuestions.TICKETS_OF_ACCOUNT, HelpdeskClient.ACCOUNTS, 1, this::ofAccount));
    }

    private Flux<Reply<AccountId, Listing<Ticket>>> ofAccount(Set<AccountId> accounts) {
        return new Rows<>(
                        HelpdeskClient.HELPDESK,
                        HelpdeskConnector::account,
                        HelpdeskConnector::ticket,
                        any -> List.of())
                .listEach(accounts, client::tickets, Ticket::number);
    }

    private static AccountId account(Json row) {
        return new AccountId(row.text("account", ""));
    }

    private static Ticket ticket(Json row) {
        return new Ticket(row.required("number"), account(row), row.required("subject"));
    }
}
