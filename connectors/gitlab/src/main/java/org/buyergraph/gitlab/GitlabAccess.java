package org.buyergraph.gitlab;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.http.Words;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Reply;
import org.buyergraph.subscription.PortalAccess;
import org.buyergraph.subscription.PortalLimit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** How the portal treats subscriptions: what it tells of each is spread over two fields of its GraphQL. */
final class GitlabAccess {
    /** What a query may cost at the portal is not told; at GitLab.com there would be room for about so many of two fields each. */
    static final int ALIASES = 50;

    private static final Words<PortalLimit> LIMIT = Words.of(
            "a limit of access in the portal",
            Map.of("MANAGED_BY_RESELLER", PortalLimit.MANAGED_BY_RESELLER),
            PortalLimit.UNKNOWN);

    private final GitlabPortalClient client;

    GitlabAccess(GitlabPortalClient client) {
        this.client = client;
    }

    /** Numbers have passed their shape: none holds a quote or a backslash. */
    Flux<Reply<SubscriptionNumber, PortalAccess>> ofSubscription(Set<SubscriptionNumber> numbers) {
        GitlabAliases<SubscriptionNumber> aliases =
                new GitlabAliases<>(GitlabPortalClient.PORTAL, List.copyOf(numbers));
        String document =
                aliases.document(place -> """
                s%1$d: subscription(subscriptionName: "%2$s") { communityPlan } \
                a%1$d: userActionAccess(subscriptionName: "%2$s") { limitedAccessReason }""".formatted(place, aliases.keys().get(place)));
        return client.graphql(document).flatMapIterable(answer -> aliases.replies(answer, GitlabAccess::access));
    }

    private static @Nullable PortalAccess access(SubscriptionNumber number, int place, Json data) {
        Json flags = data.child("s" + place);
        if (!flags.has("communityPlan")) {
            return null;
        }
        String limit = data.child("a" + place).text("limitedAccessReason");
        return new PortalAccess(number, flags.flag("communityPlan"), limit == null ? null : LIMIT.read(limit));
    }
}
