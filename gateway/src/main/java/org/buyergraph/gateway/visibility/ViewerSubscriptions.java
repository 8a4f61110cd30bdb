package org.buyergraph.gateway.visibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.springframework.util.function.SingletonSupplier;

/**
 * The subscriptions that a viewer uses or pays for, as far as they were read: their rights rest on these. A partner has thousands,
 * and each of its records is judged by them: whoever looks for one looks it up.
 */
final class ViewerSubscriptions {
    private final List<Subscription> all;
    private final boolean truncated;
    private final Supplier<Map<SubscriptionNumber, Subscription>> byNumber;
    private final Supplier<Set<AccountId>> owners;

    /** @param truncated there are more: what is not among these may be theirs all the same */
    private ViewerSubscriptions(List<Subscription> all, boolean truncated) {
        this.all = all;
        this.truncated = truncated;
        this.byNumber = SingletonSupplier.of(() -> all.stream()
                .collect(Collectors.toUnmodifiableMap(Subscription::number, Function.identity(), (one, same) -> one)));
        this.owners = SingletonSupplier.of(
                () -> all.stream().map(Subscription::owner).collect(Collectors.toUnmodifiableSet()));
    }

    static ViewerSubscriptions of(List<Listing<Subscription>> lists) {
        return new ViewerSubscriptions(
                lists.size() == 1
                        ? lists.get(0).rows()
                        : lists.stream().flatMap(list -> list.rows().stream()).toList(),
                lists.stream().anyMatch(Listing::truncated));
    }

    boolean truncated() {
        return truncated;
    }

    List<Subscription> running(LocalDate day) {
        return all.stream().filter(one -> one.isRunning(day)).toList();
    }

    Set<NamespaceId> namespaces(LocalDate day) {
        return running(day).stream()
                .flatMap(one -> Optional.ofNullable(one.namespaceId()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean areUsedBy(AccountId account) {
        return owners.get().contains(account);
    }

    Optional<Subscription> find(SubscriptionNumber number) {
        return Optional.ofNullable(byNumber.get().get(number));
    }
}
