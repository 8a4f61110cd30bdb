package org.buyergraph.gateway.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.disagreement.Disagreement;
import org.buyergraph.disagreement.Disagreements;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
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
    private final Clock businessClock;

    DisagreementLook(Clock businessClock) {
        this.businessClock = businessClock;
    }

    Fact<Part<Disagreement>> at(Account account, Facts facts) {
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
