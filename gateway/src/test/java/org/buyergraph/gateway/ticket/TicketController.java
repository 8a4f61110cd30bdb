package org.buyergraph.gateway.ticket;

import java.util.List;
import org.buyergraph.account.Account;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Act;
import org.buyergraph.spi.Listing;
import org.buyergraph.ticket.Ticket;
import org.buyergraph.ticket.TicketQuestions;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that return tickets, and the mutation of one. */
@Controller
@TestComponent // which is looked for by nobody: it is in the graph of one test
public class TicketController {
    @SchemaMapping
    Fact<List<Ticket>> tickets(Account account, Facts facts) {
        return account.isToldWhole()
                ? facts.ask(TicketQuestions.TICKETS_OF_ACCOUNT, account.id()).map(Listing::rows)
                : Fact.absent();
    }

    /** Changes nothing: what is of interest is who gets here. */
    @MutationMapping
    Fact<Act<String>> close(@Argument String number) {
        return Fact.of(Act.nothing("closed " + number));
    }

    @SchemaMapping
    String about(Ticket ticket) {
        return ticket.subject();
    }
}
