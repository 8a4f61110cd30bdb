package org.buyergraph.gateway.transaction;

import java.util.List;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.Connection.Edge;
import org.buyergraph.gateway.graphql.Connection.PageInfo;
import org.buyergraph.transaction.Transaction;
import org.buyergraph.transaction.TransactionKind;

/**
 * A page of an account's history.
 *
 * @param incomplete of which kinds it has none because they could not be read
 */
record TransactionHistory(Connection<Transaction> page, List<TransactionKind> incomplete) {
    public List<Edge<Transaction>> edges() {
        return page.edges();
    }

    public List<Transaction> nodes() {
        return page.nodes();
    }

    public PageInfo pageInfo() {
        return page.pageInfo();
    }

    public int totalCount() {
        return page.totalCount();
    }

    public boolean truncated() {
        return page.truncated();
    }
}
