package org.buyergraph.ticket;

import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** What can be asked about tickets. */
public final class TicketQuestions {
    private static final Backend HELPDESK = new Backend("helpdesk");

    public static final Question<AccountId, Listing<Ticket>> TICKETS_OF_ACCOUNT =
            Question.ofAccount("tickets-of-account", HELPDESK, Ticket.class, ticket -> Set.of(ticket.accountId()));

    private TicketQuestions() {}
}
