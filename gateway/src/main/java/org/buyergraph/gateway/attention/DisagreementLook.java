package org.buyergraph.gateway.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.crm.CrmLinkCheck;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.disagreement.Disagreement;
import org.buyergraph.disagreement.Disagreements;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceProvision;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.spi.Dated;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionUse;
import org.springframework.stereotype.Component;

/** Compares what our systems tell, as far as the viewer may see both. */
@Component
final class DisagreementLook {
    private final Conclusion<AccountId, CrmLinkCheck> links;
    private final Clock businessClock;

    DisagreementLook(Conclusion<AccountId, CrmLinkCheck> links, Clock businessClock) {
        this.links = links;
        this.businessClock = businessClock;
    }

    Fact<Part<Disagreement>> at(Account account, Facts facts) {
        return Part.together(List.of(people(account, facts), sales(account, facts)));
    }

    /** For who is told where the account leads to on the sales side: for nobody else is anything asked. */
    private Fact<Part<Disagreement>> sales(Account account, Facts facts) {
        CrmId id = account.crmId();
        return id == null
                ? Fact.of(Part.of(List.of()))
                : Part.orIncomplete(
                        facts.conclude(links, account.id())
                                .filter(link -> link.state() == CrmLinkCheck.State.LINKED)
                                .flatMap(link -> facts.askDated(CrmQuestions.CRM_ACCOUNT, id))
                                .flatMap(sales -> Part.together(List.of(
                                        Part.of(facts.askDated(AccountQuestions.ACCOUNT, account.id())
                                                .map(billed -> Disagreements.onCompanyOfSales(billed, sales))),
                                        parents(account, sales.value(), facts)))),
                        List.of());
    }

    private static Fact<Part<Disagreement>> parents(Account account, CrmAccount sales, Facts facts) {
        AccountId billed = account.parentId();
        CrmId other = sales.parent();
        return billed == null || other == null
                ? Fact.of(Part.of(List.of()))
                : Part.of(facts.askDated(AccountQuestions.ACCOUNT, billed)
                        .filter(parent -> !Disagreements.isSameParent(parent.value(), other))
                        .flatMap(parent -> facts.askDated(CrmQuestions.CRM_ACCOUNT, other)
                                .map(ofSales -> Disagreements.onParent(account, parent, ofSales))));
    }

    private static Fact<Part<Disagreement>> people(Account account, Facts facts) {
        return Part.of(Fact.zip(
                facts.askDated(AccountQuestions.ACCOUNT, account.id()),
                facts.askDated(CustomerQuestions.CUSTOMERS_OF_ACCOUNT, account.id()),
                (billed, people) -> Disagreements.onCompany(
                        billed, new Dated<>(people.value().rows(), people.asOf()))));
    }

    Fact<Part<Disagreement>> at(Dated<Subscription> bought, Facts facts) {
        LocalDate today = LocalDate.now(businessClock);
        if (!Disagreements.isComparable(bought.value(), today)) {
            return Fact.of(Part.of(List.of()));
        }
        return Part.together(List.of(
                Fact.of(Part.of(Disagreements.onRenewal(bought))),
                SubscriptionUse.mayHaveLicense(bought.value())
                        ? Part.of(Places.license(bought.value(), facts)
                                .map(license -> Disagreements.onLicense(bought, license, today)))
                        : Part.orIncomplete(
                                Places.namespace(bought.value(), facts)
                                        .flatMap(id -> onNamespace(bought, id, today, facts)),
                                List.of())));
    }

    private static Fact<Part<Disagreement>> onNamespace(
            Dated<Subscription> bought, NamespaceId id, LocalDate today, Facts facts) {
        Fact<Optional<Dated<NamespaceProvision>>> provision = facts.askDated(NamespaceQuestions.NAMESPACE_PROVISION, id)
                .map(Optional::of)
                .orElse(Optional.empty());
        Fact<Dated<Namespace>> namespace = facts.askDated(NamespaceQuestions.NAMESPACE, id);
        return Part.of(Fact.zip(
                namespace,
                provision,
                (used, there) -> Disagreements.onNamespace(bought, used, there.orElse(null), today)));
    }
}
