package org.buyergraph.gitlab;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.settlement.SettlementRecord;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import reactor.core.publisher.Flux;

/** Quarterly settlements as the portal has them planned. */
final class GitlabSettlements {
    private final GitlabPortalClient client;

    GitlabSettlements(GitlabPortalClient client) {
        this.client = client;
    }

    Flux<Reply<SubscriptionNumber, Listing<SettlementRecord>>> ofSubscription(Set<SubscriptionNumber> numbers) {
        return new Rows<>(
                        GitlabPortalClient.PORTAL,
                        GitlabSettlements::subscription,
                        GitlabSettlements::settlement,
                        settlement -> List.of())
                .listEach(
                        numbers,
                        some -> client.allRows("reconciliations", "subscription_names", some),
                        SettlementRecord::on);
    }

    private static SubscriptionNumber subscription(Json row) {
        return new SubscriptionNumber(row.text("subscription_name", ""));
    }

    private static SettlementRecord settlement(Json row) {
        LocalDate on = row.date("reconcile_on");
        if (on == null) {
            throw BackendException.badResponse(GitlabPortalClient.PORTAL, "a settlement without its day");
        }
        return new SettlementRecord(
                subscription(row),
                on,
                row.integer("user_count"),
                row.has("skip_reason"),
                row.decimal("quoted_invoice_amount"));
    }
}
