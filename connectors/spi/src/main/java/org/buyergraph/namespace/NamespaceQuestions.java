package org.buyergraph.namespace;

import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.NamespacePath;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.id.UserId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/**
 * What can be asked about namespaces. Each part is a question of its own because it is a call of its own. Which accounts a
 * namespace belongs to is told by subscriptions, not by the namespace.
 */
public final class NamespaceQuestions {
    private static final Backend GITLAB = new Backend("gitlab");
    private static final Backend PORTAL = new Backend("gitlab-portal");

    public static final Question<NamespaceId, Namespace> NAMESPACE =
            Question.one("namespace", GITLAB, Kind.USAGE, Namespace.class, NamespaceQuestions::ofNoAccount);

    public static final Question<NamespacePath, Namespace> NAMESPACE_BY_PATH =
            Question.one("namespace-by-path", GITLAB, Kind.USAGE, Namespace.class, NamespaceQuestions::ofNoAccount);

    public static final Question<NamespaceId, NamespaceProvision> NAMESPACE_PROVISION = Question.one(
            "namespace-provision", GITLAB, Kind.USAGE, NamespaceProvision.class, NamespaceQuestions::ofNoAccount);

    public static final Question<NamespaceId, NamespaceOwners> NAMESPACE_OWNERS = Question.one(
            "namespace-owners", GITLAB, Kind.RECORD, NamespaceOwners.class, NamespaceQuestions::ofNoAccount);

    /** A right rests on it too: who owns a namespace may see it. */
    public static final Question<UserId, OwnedNamespaces> NAMESPACES_OF_USER = Question.one(
            "namespaces-of-user", GITLAB, Kind.USAGE, OwnedNamespaces.class, NamespaceQuestions::ofNoAccount);

    public static final Question<NamespaceId, Listing<NamespaceAddOn>> NAMESPACE_ADD_ONS = Question.list(
            "namespace-add-ons", GITLAB, Kind.LIST, NamespaceAddOn.class, NamespaceQuestions::ofNoAccount);

    /** Told elsewhere than the add-ons themselves. */
    public static final Question<NamespaceId, Listing<NamespaceAddOnUse>> NAMESPACE_ADD_ON_USE = Question.list(
            "namespace-add-on-use", GITLAB, Kind.USAGE, NamespaceAddOnUse.class, NamespaceQuestions::ofNoAccount);

    public static final Question<NamespaceId, NamespaceQuota> NAMESPACE_QUOTA =
            Question.one("namespace-quota", GITLAB, Kind.RECORD, NamespaceQuota.class, NamespaceQuestions::ofNoAccount);

    /** Asked by path, because that is how the backend takes several at once. The answer says whose it is. */
    public static final Question<NamespacePath, NamespaceStorage> NAMESPACE_STORAGE = Question.one(
            "namespace-storage", GITLAB, Kind.USAGE, NamespaceStorage.class, NamespaceQuestions::ofNoAccount);

    /** For subscriptions that billing has not linked to a namespace. */
    public static final Question<SubscriptionNumber, NamespaceLink> NAMESPACE_OF_SUBSCRIPTION = Question.one(
            "namespace-of-subscription", PORTAL, Kind.RECORD, NamespaceLink.class, NamespaceQuestions::ofNoAccount);

    private NamespaceQuestions() {}

    private static Set<AccountId> ofNoAccount(Object record) {
        return Set.of();
    }
}
