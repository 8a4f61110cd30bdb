package org.buyergraph.gitlab;

import java.util.List;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.id.UserId;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.OwnedNamespaces;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Progress;
import org.buyergraph.spi.Reply;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What users own: their personal namespace, and groups at the top level. It is told here with less than a namespace by itself is, so
 * these are not taken for answers about that.
 */
final class GitlabOwnedNamespaces {
    static final int PAGE = 100;

    /** Nobody owns as many. */
    static final int MAX_PAGES = 5;

    private final GitlabClient client;
    private final GitlabOneByOne calls;

    GitlabOwnedNamespaces(GitlabClient client, GitlabOneByOne calls) {
        this.client = client;
        this.calls = calls;
    }

    Flux<Reply<UserId, OwnedNamespaces>> ofUser(Set<UserId> users) {
        return calls.each(users, user -> Progress.toldOf(pages(user, 1))
                .collectList()
                .filter(pages -> !pages.isEmpty())
                .map(pages -> Reply.found(user, new OwnedNamespaces(user, listing(pages)))));
    }

    private Flux<List<Json>> pages(UserId user, int number) {
        return client.ownedBy(user, number)
                .map(Json::list)
                .flatMapMany(page -> page.size() < PAGE || number == MAX_PAGES
                        ? Mono.just(page)
                        : pages(user, number + 1).startWith(List.of(page)));
    }

    /** Everybody has a personal namespace: a list without any has not been told. */
    private static Listing<Namespace> listing(List<List<Json>> pages) {
        if (pages.get(0).isEmpty()) {
            throw BackendException.badResponse(GitlabClient.GITLAB, "an answer without a list of namespaces");
        }
        List<Namespace> topLevel = pages.stream()
                .flatMap(List::stream)
                .map(GitlabNamespaces::namespace)
                .filter(namespace -> namespace.parentId() == null)
                .distinct()
                .toList();
        return new Listing<>(
                topLevel, pages.size() == MAX_PAGES && pages.get(MAX_PAGES - 1).size() == PAGE);
    }
}
