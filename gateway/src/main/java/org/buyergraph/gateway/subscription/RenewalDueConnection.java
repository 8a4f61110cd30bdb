package org.buyergraph.gateway.subscription;

import java.util.List;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.renewal.RenewalDue;
import org.buyergraph.renewal.RenewalTotal;
import org.buyergraph.spi.Listing;

/**
 * A page of renewals, with what all of them come to, on whatever page they are.
 *
 * @param all from which totals are made when somebody wants them
 */
public record RenewalDueConnection(
        List<Connection.Edge<RenewalDue>> edges,
        List<RenewalDue> nodes,
        Connection.PageInfo pageInfo,
        int totalCount,
        boolean truncated,
        List<RenewalDue> all) {
    static RenewalDueConnection of(Listing<RenewalDue> all, Connection<RenewalDue> page) {
        return new RenewalDueConnection(
                page.edges(), page.nodes(), page.pageInfo(), page.totalCount(), page.truncated(), all.rows());
    }

    public List<RenewalTotal> totals() {
        return RenewalTotal.byCurrency(all);
    }

    public List<RenewalTotal> totalsByMonth() {
        return RenewalTotal.byMonth(all);
    }
}
