package org.buyergraph.gitlab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.NamespacePath;
import org.buyergraph.namespace.NamespaceStorage;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** How full namespaces are: several in one GraphQL document, by aliases. */
final class GitlabStorage {
    /** What a query may cost at GitLab.com leaves room for about so many. */
    static final int ALIASES = 10;

    private static final String FIELDS =
            "id rootStorageStatistics { storageSize } storageSizeLimit additionalPurchasedStorageSize";

    private final GitlabClient client;

    GitlabStorage(GitlabClient client) {
        this.client = client;
    }

    /** Paths have passed their shape: none holds a quote or a backslash. */
    Flux<Reply<NamespacePath, NamespaceStorage>> byPath(Set<NamespacePath> paths) {
        GitlabAliases<NamespacePath> aliases = new GitlabAliases<>(GitlabClient.GITLAB, List.copyOf(paths));
        String document = aliases.document(place -> "n%d: namespace(fullPath: \"%s\") { %s }"
                .formatted(place, aliases.keys().get(place), FIELDS));
        return client.graphql(document)
                .flatMapIterable(
                        answer -> aliases.replies(answer, (path, place, data) -> storage(data.child("n" + place))));
    }

    private static @Nullable NamespaceStorage storage(Json row) {
        if (!row.has("id")) {
            return null;
        }
        BigDecimal limit = bytes(row, "storageSizeLimit");
        return new NamespaceStorage(
                id(row.text("id", "")),
                bytes(row.child("rootStorageStatistics"), "storageSize"),
                limit == null || limit.signum() == 0 ? null : limit,
                bytes(row, "additionalPurchasedStorageSize"));
    }

    /** Such as {@code gid://gitlab/Group/9100101}. */
    private static NamespaceId id(String globalId) {
        return new NamespaceId(globalId.substring(globalId.lastIndexOf('/') + 1));
    }

    /** Written as floating-point numbers. */
    private static @Nullable BigDecimal bytes(Json row, String field) {
        BigDecimal size = row.decimal(field);
        return size == null ? null : size.setScale(0, RoundingMode.HALF_UP);
    }
}
