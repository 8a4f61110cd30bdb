package org.buyergraph.partner;

import org.buyergraph.id.AccountId;

/**
 * Who is invoiced for what others use.
 *
 * @param id of the account that the invoices go to
 */
public record Partner(AccountId id) {}
