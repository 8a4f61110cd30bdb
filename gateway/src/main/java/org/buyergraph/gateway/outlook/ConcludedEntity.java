package org.buyergraph.gateway.outlook;

import java.util.List;
import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.channel.EntityCheck;
import org.buyergraph.channel.EntityRule;
import org.buyergraph.channel.SalesChannel;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.stereotype.Component;

/** Whether an account is on the company of ours that it should be on. */
@Component
final class ConcludedEntity implements Conclusion<AccountId, EntityCheck> {
    private final EntityRule rule;

    ConcludedEntity(OutlookProperties settings) {
        this.rule = settings.entityRule();
    }

    @Override
    public Class<EntityCheck> subject() {
        return EntityCheck.class;
    }

    @Override
    public Fact<EntityCheck> draw(AccountId id, Evidence evidence) {
        return evidence.ask(AccountQuestions.ACCOUNT, id)
                .flatMap(account -> invoiced(account, evidence).flatMap(invoiced -> sales(invoiced, evidence)
                        .map(sales -> EntityCheck.of(rule, account, invoiced, sales.orElse(null)))));
    }

    /** Of a partner's customer: the partner, where all is bought from one; else themselves. */
    private static Fact<Account> invoiced(Account account, Evidence evidence) {
        if (!SalesChannel.of(account.billing()).isIndirect()) {
            return Fact.of(account);
        }
        return evidence.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account.id())
                .map(Listing::rows)
                .orElse(List.of())
                .flatMap(used -> Fact.ofOptional(onlyPartner(used)))
                .flatMap(partner -> evidence.ask(AccountQuestions.ACCOUNT, partner))
                .or(() -> Fact.of(account));
    }

    private static Optional<AccountId> onlyPartner(List<Subscription> used) {
        List<AccountId> partners = used.stream()
                .filter(Subscription::partnerManaged)
                .map(Subscription::payer)
                .distinct()
                .toList();
        return partners.size() == 1 ? Optional.of(partners.get(0)) : Optional.empty();
    }

    /** Only partners are authorised. */
    private static Fact<Optional<CrmAccount>> sales(Account invoiced, Evidence evidence) {
        return !SalesChannel.of(invoiced.billing()).isIndirect()
                ? Fact.of(Optional.empty())
                : SalesSide.of(invoiced, evidence);
    }
}
