package org.buyergraph.gateway.namespace;

import java.time.LocalDate;
import java.util.List;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.NamespacePath;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceAddOn;
import org.buyergraph.namespace.NamespaceCompute;
import org.buyergraph.namespace.NamespaceOwner;
import org.buyergraph.namespace.NamespaceOwners;
import org.buyergraph.namespace.NamespaceProvision;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.namespace.NamespaceSeats;
import org.buyergraph.namespace.NamespaceStorage;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.spi.Listing;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is asked of a namespace only when somebody wants it: each part is a call. */
@Controller
class NamespacePartsController {
    @SchemaMapping
    Fact<NamespaceProvision> provision(Namespace namespace, Facts facts) {
        return facts.ask(NamespaceQuestions.NAMESPACE_PROVISION, namespace.id());
    }

    @SchemaMapping
    Fact<Integer> bought(NamespaceSeats seats, Facts facts) {
        return facts.ask(NamespaceQuestions.NAMESPACE_PROVISION, seats.namespace())
                .flatMap(told -> Fact.ofNullable(told.seatsBought()));
    }

    @SchemaMapping
    Fact<Integer> owed(NamespaceSeats seats, Facts facts) {
        return facts.ask(NamespaceQuestions.NAMESPACE_PROVISION, seats.namespace())
                .flatMap(told -> Fact.ofNullable(told.seatsOwed()));
    }

    @SchemaMapping
    Fact<Integer> left(NamespaceSeats seats, Facts facts) {
        return counted(seats, facts).flatMap(count -> Fact.ofNullable(count.left()));
    }

    @SchemaMapping
    Fact<Boolean> fewLeft(NamespaceSeats seats, Facts facts) {
        return counted(seats, facts).flatMap(count -> Fact.ofNullable(count.fewLeft()));
    }

    private static Fact<SeatCount> counted(NamespaceSeats seats, Facts facts) {
        return facts.ask(NamespaceQuestions.NAMESPACE_PROVISION, seats.namespace())
                .map(told -> seats.count(told.seatsBought(), false));
    }

    @SchemaMapping
    Fact<Integer> limit(NamespaceCompute compute, Facts facts) {
        return facts.ask(NamespaceQuestions.NAMESPACE_QUOTA, compute.namespace())
                .flatMap(told -> Fact.ofNullable(told.computeLimit()));
    }

    @SchemaMapping
    Fact<Integer> purchased(NamespaceCompute compute, Facts facts) {
        return facts.ask(NamespaceQuestions.NAMESPACE_QUOTA, compute.namespace())
                .flatMap(told -> Fact.ofNullable(told.computePurchased()));
    }

    /** Asked by path: where the path leads elsewhere by now, the answer is somebody else's. */
    @SchemaMapping
    Fact<NamespaceStorage> storage(Namespace namespace, Facts facts) {
        return facts.ask(NamespaceQuestions.NAMESPACE_STORAGE, new NamespacePath(namespace.path()))
                .filter(storage -> storage.namespace().equals(namespace.id()));
    }

    @SchemaMapping
    Fact<LocalDate> purchasedEndsOn(NamespaceStorage storage, Facts facts) {
        return facts.ask(NamespaceQuestions.NAMESPACE_QUOTA, storage.namespace())
                .flatMap(told -> Fact.ofNullable(told.storagePurchasedEndsOn()));
    }

    @SchemaMapping
    Fact<List<NamespaceAddOn>> addOns(Namespace namespace, Facts facts) {
        return facts.ask(NamespaceQuestions.NAMESPACE_ADD_ONS, namespace.id()).map(Listing::rows);
    }

    @SchemaMapping
    Fact<Integer> seatsAssigned(NamespaceAddOn addOn, Facts facts) {
        return facts.ask(NamespaceQuestions.NAMESPACE_ADD_ON_USE, addOn.namespace())
                .flatMap(all -> Fact.ofOptional(all.rows().stream()
                        .filter(use -> use.code().equals(addOn.code()))
                        .findFirst()))
                .flatMap(use -> Fact.ofNullable(use.seatsAssigned()));
    }

    @SchemaMapping
    Fact<List<NamespaceOwner>> owners(Namespace namespace, Facts facts) {
        return facts.ask(NamespaceQuestions.NAMESPACE_OWNERS, namespace.id()).map(NamespaceOwners::people);
    }
}
