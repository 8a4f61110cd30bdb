package org.buyergraph.gateway.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.buyergraph.action.ActionWish;
import org.buyergraph.action.SubscriptionAction;
import org.buyergraph.action.SubscriptionPermission;
import org.buyergraph.attention.Notice;
import org.buyergraph.attention.RecordNotices;
import org.buyergraph.attention.TermNotices;
import org.buyergraph.attention.UseNotices;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.license.License;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.renewal.RenewalOutcome;
import org.buyergraph.renewal.SubscriptionRenewal;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.settlement.SubscriptionSettlement;
import org.buyergraph.spi.Dated;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionUse;
import org.springframework.stereotype.Component;

/** What of a subscription, and of the seats that it is used on, somebody should look at. */
@Component
final class SubscriptionLook {
    private final Conclusion<SubscriptionNumber, SubscriptionRenewal> renewals;
    private final Conclusion<SubscriptionNumber, SubscriptionSettlement> settlements;
    private final Conclusion<ActionWish, SubscriptionPermission> permissions;
    private final Clock businessClock;

    SubscriptionLook(
            Conclusion<SubscriptionNumber, SubscriptionRenewal> renewals,
            Conclusion<SubscriptionNumber, SubscriptionSettlement> settlements,
            Conclusion<ActionWish, SubscriptionPermission> permissions,
            Clock businessClock) {
        this.renewals = renewals;
        this.settlements = settlements;
        this.permissions = permissions;
        this.businessClock = businessClock;
    }

    /** @param all that stand beside it */
    Fact<Part<Notice>> at(Subscription subscription, List<Subscription> all, Facts facts) {
        LocalDate today = LocalDate.now(businessClock);
        Fact<Part<Notice>> itself = Fact.of(Part.of(Stream.of(
                        TermNotices.expired(subscription, all, today),
                        RecordNotices.ambiguous(subscription, all, today))
                .flatMap(Optional::stream)
                .toList()));
        return Part.together(List.of(
                itself,
                manager(subscription, today, facts),
                sale(subscription, today, facts),
                end(subscription, today, facts),
                use(subscription, today, facts)));
    }

    /** Which sale it came from is known to our support alone: for nobody else is anything asked. */
    private static Fact<Part<Notice>> sale(Subscription subscription, LocalDate today, Facts facts) {
        CrmId opportunity =
                subscription.sale() == null ? null : subscription.sale().opportunityId();
        return opportunity != null && TermNotices.isOfInterest(subscription, today)
                ? Part.of(facts.ask(CrmQuestions.OPPORTUNITY, opportunity)
                        .isThere()
                        .map(there -> there ? List.of() : List.of(RecordNotices.saleDangling(subscription))))
                : nothing();
    }

    /** For the partner itself, who may do what its customer may not, it is nothing new. */
    private Fact<Part<Notice>> manager(Subscription subscription, LocalDate today, Facts facts) {
        return subscription.partnerManaged() && subscription.isRunning(today)
                ? Part.of(facts.conclude(
                                permissions, new ActionWish(subscription.number(), SubscriptionAction.BUY_STORAGE))
                        .map(told -> RecordNotices.managedByPartner(subscription, told.answer()).stream()
                                .toList()))
                : nothing();
    }

    /** Where billing is not set to renew it, nothing else has to be asked. */
    private Fact<Part<Notice>> end(Subscription subscription, LocalDate today, Facts facts) {
        if (!TermNotices.isEndNear(subscription, today)) {
            return nothing();
        }
        return subscription.renewsByItself(today, true)
                ? Part.orIncomplete(
                        facts.conclude(renewals, subscription.number())
                                .map(told -> part(TermNotices.endNear(
                                        subscription, told.renewal().outcome(), today))),
                        TermNotices.endNear(subscription, null, today).stream().toList())
                : Fact.of(part(TermNotices.endNear(subscription, RenewalOutcome.EXPIRES, today)));
    }

    private Fact<Part<Notice>> use(Subscription subscription, LocalDate today, Facts facts) {
        if (!UseNotices.hasSeats(subscription, today)) {
            return nothing();
        }
        return Part.orIncomplete(
                SubscriptionUse.mayHaveLicense(subscription)
                        ? Places.license(subscription, facts)
                                .flatMap(license -> onInstance(license, subscription, today, facts))
                        : onNamespace(subscription, facts),
                List.of());
    }

    private Fact<Part<Notice>> onInstance(
            Dated<License> license, Subscription subscription, LocalDate today, Facts facts) {
        return Part.together(List.of(
                Fact.of(part(UseNotices.license(license.value(), subscription, today))),
                seats(subscription, license.value().seats().count(), facts)));
    }

    private Fact<Part<Notice>> onNamespace(Subscription subscription, Facts facts) {
        return Places.namespace(subscription, facts)
                .flatMap(id -> facts.ask(NamespaceQuestions.NAMESPACE, id)
                        .isThere()
                        .flatMap(there -> there
                                ? onNamespace(subscription, id, facts)
                                : Fact.of(Part.of(List.of(RecordNotices.namespaceDangling(subscription))))))
                .or(() -> Fact.of(Part.of(List.of(RecordNotices.namespaceMissing(subscription)))));
    }

    private Fact<Part<Notice>> onNamespace(Subscription subscription, NamespaceId id, Facts facts) {
        return Fact.zip(
                        facts.ask(NamespaceQuestions.NAMESPACE, id),
                        facts.ask(NamespaceQuestions.NAMESPACE_PROVISION, id),
                        (namespace, provision) ->
                                namespace.seats().count(provision.seatsBought(), namespace.isOnTrial()))
                .flatMap(count -> seats(subscription, count, facts))
                .or(SubscriptionLook::nothing);
    }

    private Fact<Part<Notice>> seats(Subscription subscription, SeatCount count, Facts facts) {
        return UseNotices.isOver(count)
                ? Part.orIncomplete(
                        facts.conclude(settlements, subscription.number())
                                .map(told -> part(UseNotices.seats(subscription, count, told.settlement()))),
                        UseNotices.seats(subscription, count, null).stream().toList())
                : Fact.of(part(UseNotices.seats(subscription, count, null)));
    }

    private static Part<Notice> part(Optional<Notice> notice) {
        return Part.of(notice.stream().toList());
    }

    private static Fact<Part<Notice>> nothing() {
        return Fact.of(Part.of(List.of()));
    }
}
