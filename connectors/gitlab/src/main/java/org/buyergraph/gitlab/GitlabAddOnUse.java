package org.buyergraph.gitlab;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.namespace.NamespaceAddOnUse;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** How many seats of add-ons are given to somebody: of several namespaces in one GraphQL document. */
final class GitlabAddOnUse {
    /** GraphQL still has it under its former name. */
    private static final String FORMER_DUO_PRO = "code_suggestions";

    private final GitlabClient client;

    GitlabAddOnUse(GitlabClient client) {
        this.client = client;
    }

    Flux<Reply<NamespaceId, Listing<NamespaceAddOnUse>>> ofNamespaces(Set<NamespaceId> ids) {
        GitlabAliases<NamespaceId> aliases = new GitlabAliases<>(GitlabClient.GITLAB, List.copyOf(ids));
        String document =
                aliases.document(place -> """
                n%d: addOnPurchases(namespaceId: "gid://gitlab/Namespace/%s") { name assignedQuantity }""".formatted(place, aliases.keys().get(place)));
        return client.graphql(document).flatMapIterable(answer -> aliases.replies(answer, GitlabAddOnUse::uses));
    }

    private static @Nullable Listing<NamespaceAddOnUse> uses(NamespaceId id, int place, Json data) {
        String alias = "n" + place;
        return data.has(alias)
                ? Listing.whole(
                        data.list(alias).stream().map(row -> use(id, row)).toList())
                : null;
    }

    private static NamespaceAddOnUse use(NamespaceId id, Json row) {
        String name = row.required("name").toLowerCase(Locale.ROOT);
        return new NamespaceAddOnUse(
                id, name.equals(FORMER_DUO_PRO) ? "duo_pro" : name, row.integer("assignedQuantity"));
    }
}
