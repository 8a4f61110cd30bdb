package org.buyergraph.gateway.outlook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.buyergraph.account.Account;
import org.buyergraph.customertype.CustomerProfile;
import org.buyergraph.customertype.Feature;
import org.buyergraph.customertype.SubscriptionFeature;
import org.buyergraph.customertype.SubscriptionFeatures;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.renewal.Renewal;
import org.buyergraph.renewal.SubscriptionRenewal;
import org.buyergraph.settlement.RecordedSettlement;
import org.buyergraph.settlement.Settlement;
import org.buyergraph.settlement.SubscriptionSettlement;
import org.buyergraph.subscription.Subscription;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What holds for a subscription and its customer, and what is to come. */
@Controller
class OutlookController {
    private final ConcludedFeatures features;
    private final ConcludedRenewal renewals;
    private final ConcludedSettlement settlements;
    private final ConcludedSettlementRecord settlementRecords;
    private final ConcludedProfile profiles;
    private final Clock businessClock;

    OutlookController(
            ConcludedFeatures features,
            ConcludedRenewal renewals,
            ConcludedSettlement settlements,
            ConcludedSettlementRecord settlementRecords,
            ConcludedProfile profiles,
            Clock businessClock) {
        this.features = features;
        this.renewals = renewals;
        this.settlements = settlements;
        this.settlementRecords = settlementRecords;
        this.profiles = profiles;
        this.businessClock = businessClock;
    }

    /** Where billing is not set to renew it, it does not matter whether its customer can have that. */
    @SchemaMapping
    Fact<Boolean> renewsByItself(Subscription subscription, Facts facts) {
        LocalDate today = LocalDate.now(businessClock);
        return subscription.renewsByItself(today, true)
                ? facts.conclude(features, subscription.number())
                        .map(told -> subscription.renewsByItself(today, told.allow(Feature.AUTO_RENEWAL)))
                : Fact.of(false);
    }

    @SchemaMapping
    Fact<List<SubscriptionFeature>> features(Subscription subscription, Facts facts) {
        return facts.conclude(features, subscription.number()).map(SubscriptionFeatures::all);
    }

    @SchemaMapping
    Fact<Renewal> renewal(Subscription subscription, Facts facts) {
        return facts.conclude(renewals, subscription.number()).map(SubscriptionRenewal::renewal);
    }

    @SchemaMapping
    Fact<Settlement> settlement(Subscription subscription, Facts facts) {
        return facts.conclude(settlements, subscription.number()).map(SubscriptionSettlement::settlement);
    }

    @SchemaMapping
    Fact<RecordedSettlement> recordedSettlement(Subscription subscription, Facts facts) {
        return facts.conclude(settlementRecords, subscription.number());
    }

    @SchemaMapping
    Fact<CustomerProfile> customerProfile(Account account, Facts facts) {
        return account.isToldWhole()
                ? facts.conclude(profiles, new ConcludedProfile.Whose(account.id(), null))
                : Fact.absent();
    }

    @SchemaMapping
    Fact<CustomerProfile> customerProfile(Namespace namespace, Facts facts) {
        return facts.conclude(profiles, new ConcludedProfile.Whose(null, namespace.id()));
    }
}
