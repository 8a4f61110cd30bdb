package org.buyergraph.gateway.visibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;

/**
 * The subscriptions that a viewer uses or pays for, as far as they were read: their rights rest on these.
 *
 * @param truncated there are more: what is not among these may be theirs all the same
 */
record ViewerSubscriptions(List<Subscription> all, boolean truncated) {
    ViewerSubscriptions {
        all = List.copyOf(all);
    }

    static ViewerSubscriptions of(List<Listing<Subscription>> lists) {
        return new ViewerSubscriptions(
                lists.stream().flatMap(list -> list.rows().stream()).toList(),
                lists.stream().anyMatch(Listing::truncated));
    }

    List<Subscription> running(LocalDate day) {
        return all.stream().filter(one -> one.isRunning(day)).toList();
    }

    Set<NamespaceId> namespaces(LocalDate day) {
        return running(day).stream()
                .flatMap(one -> Optional.ofNullable(one.namespaceId()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Subscription> find(SubscriptionNumber number) {
        return all.stream().filter(one -> one.number().equals(number)).findFirst();
    }
}
