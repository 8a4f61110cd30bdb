package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.ticket.Ticket;
import org.springframework.boot.test.context.TestComponent;

/** A ticket is seen by who manages the account that it is about. */
@TestComponent
public final class TicketRule implements ForCustomers<Ticket> {
    @Override
    public Class<Ticket> subject() {
        return Ticket.class;
    }

    @Override
    public Fact<Ticket> forCustomer(Ticket ticket, CustomerRights rights) {
        return Shown.where(rights.manages(ticket.accountId()), ticket);
    }
}
