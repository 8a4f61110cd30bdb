package org.buyergraph.gateway.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.buyergraph.attention.Notice;
import org.buyergraph.attention.TermNotices;
import org.buyergraph.attention.UseNotices;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.NamespacePath;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.subscription.BaseSubscription;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a namespace, whatever was bought for it, somebody should look at. */
@Component
final class NamespaceLook {
    private final Clock businessClock;

    NamespaceLook(Clock businessClock) {
        this.businessClock = businessClock;
    }

    /** @param bought for the namespace, as far as that is known */
    Fact<Part<Notice>> at(Namespace namespace, Collection<Subscription> bought, Facts facts) {
        LocalDate today = LocalDate.now(businessClock);
        Subscription base = BaseSubscription.of(bought, today)
                .filter(one -> one.kind(today) == ProductKind.BASE)
                .orElse(null);
        return Part.together(List.of(
                Fact.of(Part.of(
                        TermNotices.trialEnds(namespace, base, today).stream().toList())),
                compute(namespace, base, facts),
                storage(namespace, base, facts)));
    }

    private static Fact<Part<Notice>> compute(Namespace namespace, @Nullable Subscription base, Facts facts) {
        return UseNotices.usesCompute(namespace)
                ? Part.of(facts.ask(NamespaceQuestions.NAMESPACE_QUOTA, namespace.id())
                        .map(quota -> UseNotices.compute(namespace, quota, base).stream()
                                .toList()))
                : Fact.of(Part.of(List.of()));
    }

    /** Asked by path: where the path leads elsewhere by now, the answer is somebody else's. */
    private static Fact<Part<Notice>> storage(Namespace namespace, @Nullable Subscription base, Facts facts) {
        return Part.of(facts.ask(NamespaceQuestions.NAMESPACE_STORAGE, new NamespacePath(namespace.path()))
                .filter(storage -> storage.namespace().equals(namespace.id()))
                .map(storage ->
                        UseNotices.storage(namespace, storage, base).stream().toList()));
    }
}
