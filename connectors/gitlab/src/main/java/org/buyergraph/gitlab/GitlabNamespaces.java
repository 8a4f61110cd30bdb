package org.buyergraph.gitlab;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.http.Words;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.NamespacePath;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceCompute;
import org.buyergraph.namespace.NamespaceKind;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.namespace.NamespaceSeats;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.buyergraph.trial.Trial;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Namespaces, by number or by path: one call each. */
final class GitlabNamespaces {
    private static final Words<NamespaceKind> KINDS = Words.of(
            "a kind of namespace",
            Map.of("group", NamespaceKind.GROUP, "user", NamespaceKind.USER),
            NamespaceKind.UNKNOWN);

    private final GitlabClient client;
    private final GitlabOneByOne calls;

    GitlabNamespaces(GitlabClient client, GitlabOneByOne calls) {
        this.client = client;
        this.calls = calls;
    }

    Flux<Reply<NamespaceId, Namespace>> byId(Set<NamespaceId> ids) {
        return calls.each(ids, id -> client.namespace(id).map(row -> {
            Namespace namespace = namespace(row);
            if (!namespace.id().equals(id)) {
                throw BackendException.badResponse(
                        GitlabClient.GITLAB, "an answer that is not about the namespace asked for");
            }
            return Reply.found(id, namespace, seeds(namespace, row));
        }));
    }

    /** A path that was given up leads to where the namespace is now, and is a name of it no more. */
    Flux<Reply<NamespacePath, Namespace>> byPath(Set<NamespacePath> paths) {
        return calls.each(paths, path -> client.namespace(path).map(row -> {
            Namespace namespace = namespace(row);
            return namespace.path().equalsIgnoreCase(path.value())
                    ? Reply.found(path, namespace, seeds(namespace, row))
                    : Reply.missing(path);
        }));
    }

    private List<Seed<?, ?>> seeds(Namespace namespace, Json row) {
        Seed<?, ?> byId = new Seed<>(NamespaceQuestions.NAMESPACE, namespace.id(), namespace);
        return row.has("shared_runners_minutes_limit")
                ? List.of(
                        byId,
                        new Seed<>(
                                NamespaceQuestions.NAMESPACE_QUOTA,
                                namespace.id(),
                                GitlabNamespaceParts.quota(namespace.id(), row)))
                : List.of(byId);
    }

    static Namespace namespace(Json row) {
        NamespaceId id = new NamespaceId(row.text("id", ""));
        Json minutes = row.child("ci_minutes_usage");
        return new Namespace(
                id,
                row.required("name"),
                row.required("full_path"),
                KINDS.read(row.text("kind")),
                row.link("parent_id", NamespaceId::new),
                url(row.text("web_url")),
                row.text("plan"),
                row.date("end_date"),
                trial(row),
                row.integer("members_count_with_descendants"),
                row.integer("projects_count"),
                new NamespaceSeats(
                        id,
                        row.integer("seats_in_use"),
                        row.integer("billable_members_count"),
                        row.integer("max_seats_used")),
                new NamespaceCompute(
                        id, minutes.integer("total_minutes_used"), minutes.integer("purchased_minutes_used")));
    }

    private static @Nullable Trial trial(Json row) {
        boolean active = row.flag("trial");
        return active || row.has("trial_ends_on") ? new Trial(active, row.date("trial_ends_on")) : null;
    }

    /** Handed on to browsers, so nothing but an address of the web. */
    private static @Nullable URI url(@Nullable String text) {
        try {
            URI url = text == null ? null : new URI(text);
            return url != null && "https".equals(url.getScheme()) ? url : null;
        } catch (URISyntaxException unusable) {
            return null;
        }
    }
}
