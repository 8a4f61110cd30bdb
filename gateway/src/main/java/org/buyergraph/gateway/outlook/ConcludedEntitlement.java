package org.buyergraph.gateway.outlook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.action.PlanLevel;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.customertype.Feature;
import org.buyergraph.customertype.SubscriptionFeatures;
import org.buyergraph.entitlement.EntitledFeature;
import org.buyergraph.entitlement.Entitlement;
import org.buyergraph.entitlement.EntitlementAnswer;
import org.buyergraph.entitlement.EntitlementWish;
import org.buyergraph.entitlement.FeatureRules;
import org.buyergraph.entitlement.PlanRules;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.subscription.BaseSubscription;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a namespace, or an instance by its license, may use something. A page unlocks it by the answer, so all that it is drawn
 * from is live. What a plan has is asked of the place of use alone, and of billing only when that has nothing more to say.
 */
@Component
final class ConcludedEntitlement implements Conclusion<EntitlementWish, Entitlement> {
    private final Clock businessClock;

    ConcludedEntitlement(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @Override
    public Class<Entitlement> subject() {
        return Entitlement.class;
    }

    @Override
    public boolean isGrant() {
        return true;
    }

    @Override
    public Fact<Entitlement> draw(EntitlementWish wish, Evidence evidence) {
        return Fact.ofNullable(wish.namespace())
                .flatMap(id -> evidence.ask(NamespaceQuestions.NAMESPACE, id))
                .flatMap(namespace -> ofNamespace(wish.feature(), namespace, evidence))
                .or(() -> Fact.ofNullable(wish.license())
                        .flatMap(id -> evidence.ask(LicenseQuestions.LICENSE, id))
                        .flatMap(license -> ofLicense(wish.feature(), license, evidence)));
    }

    private Fact<Entitlement> ofNamespace(EntitledFeature wanted, Namespace namespace, Evidence evidence) {
        Optional<PlanLevel> level = wanted.level();
        return level.isPresent()
                ? ofPlan(wanted, level.get(), namespace, evidence)
                : base(namespace, evidence)
                        .flatMap(base -> features(base, evidence))
                        .map(told -> new Entitlement(
                                wanted, namespace, null, told.subscription(), answer(wanted, told, null)))
                        .or(() -> Fact.of(
                                new Entitlement(wanted, namespace, null, null, FeatureRules.withoutSubscription())));
    }

    private Fact<Entitlement> ofPlan(EntitledFeature wanted, PlanLevel level, Namespace namespace, Evidence evidence) {
        EntitlementAnswer byPlace = PlanRules.ofNamespace(level, namespace, today());
        Fact<Entitlement> byBilling = PlanRules.isOver(namespace, today())
                ? base(namespace, evidence).flatMap(base -> bySubscription(wanted, level, namespace, base, evidence))
                : Fact.absent();
        return byBilling.or(() -> Fact.of(new Entitlement(wanted, namespace, null, null, byPlace)));
    }

    private Fact<Entitlement> bySubscription(
            EntitledFeature wanted, PlanLevel level, Namespace namespace, Subscription base, Evidence evidence) {
        return features(base, evidence)
                .flatMap(told -> Fact.ofOptional(
                        PlanRules.bySubscription(level, namespace, base, told.allow(Feature.AUTO_RENEWAL), today())))
                .map(answer -> new Entitlement(wanted, namespace, null, base, answer));
    }

    private Fact<Entitlement> ofLicense(EntitledFeature wanted, License license, Evidence evidence) {
        Fact<Subscription> subscription = Fact.ofNullable(license.subscriptionNumber())
                .flatMap(number -> evidence.ask(SubscriptionQuestions.SUBSCRIPTION, number));
        Optional<PlanLevel> level = wanted.level();
        if (level.isPresent()) {
            return owner(license, subscription, evidence)
                    .map(owner -> PlanRules.ofLicense(level.get(), license, owner.orElse(null), today()))
                    .map(answer -> new Entitlement(wanted, null, license, null, answer));
        }
        return subscription
                .flatMap(held -> features(held, evidence))
                .map(told -> new Entitlement(wanted, null, license, told.subscription(), answer(wanted, told, license)))
                .or(() -> Fact.of(new Entitlement(wanted, null, license, null, FeatureRules.withoutSubscription())));
    }

    /** An instance that is activated goes on, whatever its account is told. */
    private static Fact<Optional<Account>> owner(License license, Fact<Subscription> subscription, Evidence evidence) {
        return license.activatedAt() != null
                ? Fact.of(Optional.empty())
                : subscription
                        .flatMap(held -> evidence.ask(AccountQuestions.ACCOUNT, held.owner()))
                        .map(Optional::of)
                        .orElse(Optional.empty());
    }

    private EntitlementAnswer answer(EntitledFeature wanted, SubscriptionFeatures told, @Nullable License license) {
        return FeatureRules.of(wanted.feature().orElseThrow(), told, license, today());
    }

    private Fact<Subscription> base(Namespace namespace, Evidence evidence) {
        return evidence.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespace.id())
                .flatMap(all -> Fact.ofOptional(BaseSubscription.of(all.rows(), today())))
                .filter(base -> base.kind(today()) == ProductKind.BASE);
    }

    private static Fact<SubscriptionFeatures> features(Subscription subscription, Evidence evidence) {
        return Customers.of(subscription, evidence)
                .map(facts -> new SubscriptionFeatures(
                        subscription, CustomerTypes.of(facts, subscription).features()));
    }

    private LocalDate today() {
        return LocalDate.now(businessClock);
    }
}
