package org.buyergraph.gateway.crm;

import org.buyergraph.account.Account;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.crm.CrmContact;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.crm.Opportunity;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.subscription.Sale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The sales side of an account. */
@Controller
class CrmController {
    @SchemaMapping
    Fact<CrmAccount> crm(Account account, Facts facts) {
        return Fact.ofNullable(account.crmId()).flatMap(id -> facts.ask(CrmQuestions.CRM_ACCOUNT, id));
    }

    /** The CRM marks nobody as the main one: it is who has been known for the longest. */
    @SchemaMapping
    Fact<CrmContact> mainContact(CrmAccount account, Facts facts) {
        return facts.ask(CrmQuestions.CONTACTS_OF_CRM_ACCOUNT, account.id())
                .flatMap(contacts -> Fact.ofOptional(contacts.rows().stream().findFirst()));
    }

    @SchemaMapping
    Fact<Connection<Opportunity>> opportunities(
            CrmAccount account,
            @Argument @Nullable OpportunityFilter filter,
            @Argument @Nullable OpportunityOrder orderBy,
            PageRequest request,
            Facts facts) {
        if (!account.isToldWhole()) {
            return Fact.absent();
        }
        OpportunityOrder order = orderBy == null ? OpportunityOrder.USUAL : orderBy;
        return facts.ask(CrmQuestions.OPPORTUNITIES_OF_CRM_ACCOUNT, account.id())
                .map(all -> filter == null ? all : all.only(filter::lets))
                .map(all -> Connection.page(all, order.ordering(), request));
    }

    @SchemaMapping
    Fact<Opportunity> opportunity(Sale sale, Facts facts) {
        return Fact.ofNullable(sale.opportunityId()).flatMap(id -> facts.ask(CrmQuestions.OPPORTUNITY, id));
    }

    @SchemaMapping
    String id(Opportunity opportunity) {
        return GlobalId.of("Opportunity", opportunity.id());
    }
}
