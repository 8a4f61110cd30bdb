package org.buyergraph.account;

import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;

/** What an account is called, which is all that those learn of it who only do business with it. */
public record AccountName(AccountId id, AccountNumber number, String name) {}
