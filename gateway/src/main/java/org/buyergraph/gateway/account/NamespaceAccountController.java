package org.buyergraph.gateway.account;

import java.time.Clock;
import java.time.LocalDate;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.subscription.BaseSubscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The account behind a namespace: the owner of its base subscription. */
@Controller
class NamespaceAccountController {
    private final Clock businessClock;

    NamespaceAccountController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @SchemaMapping
    Fact<Account> account(Namespace namespace, Facts facts) {
        LocalDate today = LocalDate.now(businessClock);
        return facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespace.id())
                .flatMap(all -> Fact.ofOptional(BaseSubscription.of(all.rows(), today)))
                .flatMap(base -> facts.ask(AccountQuestions.ACCOUNT, base.owner()));
    }
}
