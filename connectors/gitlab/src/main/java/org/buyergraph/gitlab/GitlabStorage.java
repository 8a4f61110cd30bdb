package org.buyergraph.gitlab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.http.Json;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.NamespacePath;
import org.buyergraph.namespace.NamespaceStorage;
import org.buyergraph.spi.BackendException;
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

    Flux<Reply<NamespacePath, NamespaceStorage>> byPath(Set<NamespacePath> paths) {
        List<NamespacePath> ordered = List.copyOf(paths);
        return client.graphql(document(ordered)).flatMapIterable(answer -> replies(ordered, answer));
    }

    /** Paths have passed their shape: none holds a quote or a backslash. */
    private static String document(List<NamespacePath> paths) {
        return IntStream.range(0, paths.size())
                .mapToObj(i -> "%s: namespace(fullPath: \"%s\") { %s }".formatted(alias(i), paths.get(i), FIELDS))
                .collect(Collectors.joining(" ", "query { ", " }"));
    }

    private static String alias(int i) {
        return "n" + i;
    }

    private static List<Reply<NamespacePath, NamespaceStorage>> replies(List<NamespacePath> paths, Json answer) {
        if (!answer.has("data")) {
            throw BackendException.badResponse(GitlabClient.GITLAB, "it does not take our document");
        }
        Json data = answer.child("data");
        boolean whole = answer.list("errors").isEmpty();
        return IntStream.range(0, paths.size())
                .mapToObj(i -> reply(paths.get(i), data.child(alias(i)), whole))
                .toList();
    }

    /** Where there are errors, nothing is told from not told. */
    private static Reply<NamespacePath, NamespaceStorage> reply(NamespacePath path, Json row, boolean whole) {
        if (!row.has("id")) {
            return whole
                    ? Reply.missing(path)
                    : Reply.failed(path, BackendException.badResponse(GitlabClient.GITLAB, "a document half answered"));
        }
        try {
            return Reply.found(path, storage(row));
        } catch (RuntimeException unreadable) {
            return Reply.failed(
                    path, BackendException.badResponse(GitlabClient.GITLAB, "a row that cannot be read", unreadable));
        }
    }

    private static NamespaceStorage storage(Json row) {
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
