package org.buyergraph.gitlab;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceKind;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Vitals;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What GitLab.com answers. It takes one namespace a call, so many are asked side by side and each fails alone. */
final class GitlabConnector implements Connector {
    /** Keys of one lookup; each is a call of its own. */
    private static final int KEYS = 100;

    private final GitlabClient client;
    private final int parallel;

    GitlabConnector(GitlabClient client, int parallel) {
        this.client = client;
        this.parallel = parallel;
    }

    @Override
    public Backend backend() {
        return GitlabClient.GITLAB;
    }

    @Override
    public Vitals vitals() {
        return client.vitals();
    }

    @Override
    public List<Answer<?, ?>> answers() {
        return List.of(new Answer<>(NamespaceQuestions.NAMESPACE, KEYS, 1, this::namespaces));
    }

    private Flux<Reply<NamespaceId, Namespace>> namespaces(Set<NamespaceId> ids) {
        return Flux.fromIterable(ids).flatMap(this::namespace, parallel);
    }

    private Mono<Reply<NamespaceId, Namespace>> namespace(NamespaceId id) {
        return client.namespace(id)
                .map(row -> Reply.found(id, namespace(id, row)))
                .defaultIfEmpty(Reply.missing(id))
                .onErrorResume(BackendException.class, why -> Mono.just(Reply.failed(id, why)));
    }

    private static Namespace namespace(NamespaceId id, Json row) {
        if (!id.value().equals(row.text("id"))) {
            throw BackendException.badResponse(
                    GitlabClient.GITLAB, "an answer that is not about the namespace asked for");
        }
        return new Namespace(
                id,
                row.text("name", ""),
                row.text("full_path", ""),
                kind(row.text("kind", "")),
                row.text("plan"),
                row.integer("seats_in_use"));
    }

    private static NamespaceKind kind(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "group" -> NamespaceKind.GROUP;
            case "user" -> NamespaceKind.USER;
            default -> NamespaceKind.UNKNOWN;
        };
    }
}
