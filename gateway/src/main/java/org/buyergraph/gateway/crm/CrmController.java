package org.buyergraph.gateway.crm;

import org.buyergraph.account.Account;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.gateway.facts.Facts;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The sales side of an account. */
@Controller
class CrmController {
    @SchemaMapping
    Mono<CrmAccount> crm(Account account, Facts facts) {
        return Mono.justOrEmpty(account.crmId()).flatMap(id -> facts.ask(CrmQuestions.CRM_ACCOUNT, id));
    }
}
