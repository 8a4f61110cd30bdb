package org.buyergraph.ticket;

import org.buyergraph.id.AccountId;

/** Something that a buyer wrote to support about. */
public record Ticket(String number, AccountId accountId, String subject) {}
