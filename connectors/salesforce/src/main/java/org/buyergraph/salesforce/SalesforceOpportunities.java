package org.buyergraph.salesforce;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.crm.Opportunity;
import org.buyergraph.crm.OpportunityKind;
import org.buyergraph.crm.OpportunityStatus;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.http.Words;
import org.buyergraph.id.CrmId;
import org.buyergraph.money.Money;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sales, made or hoped for. */
final class SalesforceOpportunities {
    private static final Words<OpportunityKind> KIND = Words.of(
            "a type of opportunity",
            Map.of(
                    "New Business", OpportunityKind.NEW_BUSINESS,
                    "Renewal", OpportunityKind.RENEWAL,
                    "Add-On Business", OpportunityKind.ADD_ON),
            OpportunityKind.UNKNOWN);

    private final SalesforceObject opportunities;
    private final String currencyField;

    SalesforceOpportunities(SalesforceClient client, String currencyField) {
        this.opportunities = new SalesforceObject(
                client,
                "Opportunity",
                List.of("Id", "AccountId", "Name", "Type", "StageName", "Amount", "CloseDate", "IsClosed", "IsWon"),
                List.of(currencyField));
        this.currencyField = currencyField;
    }

    Mono<Void> check() {
        return opportunities.check();
    }

    Flux<Reply<CrmId, Opportunity>> byId(Set<CrmId> ids) {
        return reading(SalesforceOpportunities::id)
                .oneEach(ids, opportunities.rows("Id IN " + SalesforceClient.bothForms(ids), 1));
    }

    Flux<Reply<CrmId, Listing<Opportunity>>> ofAccount(Set<CrmId> accounts) {
        return reading(SalesforceOpportunities::account)
                .listEach(
                        accounts,
                        some -> opportunities.rows(belongingTo(some), SalesforceConnector.PAGES),
                        Opportunity::id);
    }

    private static String belongingTo(Set<CrmId> accounts) {
        return "AccountId IN " + SalesforceClient.bothForms(accounts) + " ORDER BY CloseDate DESC, Id";
    }

    private Rows<CrmId, Opportunity> reading(Function<Json, CrmId> key) {
        return new Rows<>(SalesforceClient.SALESFORCE, key, this::opportunity, SalesforceOpportunities::seeds);
    }

    private static List<Seed<?, ?>> seeds(Opportunity opportunity) {
        return List.of(new Seed<>(CrmQuestions.OPPORTUNITY, opportunity.id(), opportunity));
    }

    private static CrmId id(Json row) {
        return new CrmId(row.text("Id", ""));
    }

    private static CrmId account(Json row) {
        return new CrmId(row.text("AccountId", ""));
    }

    private Opportunity opportunity(Json row) {
        return new Opportunity(
                id(row),
                account(row),
                row.required("Name"),
                KIND.read(row.text("Type")),
                row.text("StageName"),
                status(row),
                amount(row),
                row.date("CloseDate"));
    }

    private static OpportunityStatus status(Json row) {
        if (!row.has("IsClosed")) {
            return OpportunityStatus.UNKNOWN;
        }
        if (!row.flag("IsClosed")) {
            return OpportunityStatus.OPEN;
        }
        return row.flag("IsWon") ? OpportunityStatus.WON : OpportunityStatus.LOST;
    }

    /** An organisation with a single currency does not name it. */
    private @Nullable Money amount(Json row) {
        Currency currency = row.currency(currencyField);
        return currency == null ? null : row.money("Amount", currency);
    }
}
