package org.buyergraph.gateway.search;

import java.util.List;
import org.buyergraph.account.Account;

/** An account that a search found, and by which sources. */
record AccountHit(Account account, List<SearchSource> foundIn) {}
