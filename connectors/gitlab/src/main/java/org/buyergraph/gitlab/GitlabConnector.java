package org.buyergraph.gitlab;

import java.util.ArrayList;
import java.util.List;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Vitals;

/**
 * What GitLab.com answers. Which parts of a namespace it can tell depends on the credentials that are set; the others are
 * answered by nobody.
 */
final class GitlabConnector implements Connector {
    /** Keys of one lookup; each is a call of its own. */
    private static final int KEYS = 100;

    private final GitlabClient client;
    private final GitlabNamespaces namespaces;
    private final GitlabNamespaceParts parts;
    private final GitlabOwnedNamespaces owned;
    private final GitlabStorage storage;
    private final GitlabAddOnUse addOnUse;

    /** Calls that the add-ons of a namespace need. */
    private final int addOns;

    GitlabConnector(GitlabClient client, int parallel, List<String> addOns) {
        GitlabOneByOne calls = new GitlabOneByOne(parallel);
        this.client = client;
        this.namespaces = new GitlabNamespaces(client, calls);
        this.parts = new GitlabNamespaceParts(client, calls, addOns);
        this.owned = new GitlabOwnedNamespaces(client, calls);
        this.storage = new GitlabStorage(client);
        this.addOnUse = new GitlabAddOnUse(client);
        this.addOns = addOns.size();
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
        List<Answer<?, ?>> answers = new ArrayList<>();
        answers.add(Answer.oneByOne(NamespaceQuestions.NAMESPACE, KEYS, 1, 1, namespaces::byId));
        answers.add(Answer.oneByOne(NamespaceQuestions.NAMESPACE_BY_PATH, KEYS, 1, 1, namespaces::byPath));
        if (client.hasInternal()) {
            answers.add(Answer.oneByOne(NamespaceQuestions.NAMESPACE_PROVISION, KEYS, 1, 1, parts::provisions));
            answers.add(Answer.oneByOne(NamespaceQuestions.NAMESPACE_OWNERS, KEYS, 1, 1, parts::owners));
            answers.add(Answer.oneByOne(NamespaceQuestions.NAMESPACE_ADD_ONS, KEYS, 1, addOns, parts::addOns));
        }
        if (client.hasToken()) {
            answers.add(Answer.oneByOne(
                    NamespaceQuestions.NAMESPACES_OF_USER, KEYS, GitlabOwnedNamespaces.MAX_PAGES, 1, owned::ofUser));
            answers.add(Answer.oneByOne(NamespaceQuestions.NAMESPACE_QUOTA, KEYS, 1, 1, parts::quotas));
            answers.add(new Answer<>(NamespaceQuestions.NAMESPACE_STORAGE, GitlabStorage.ALIASES, 1, storage::byPath));
            answers.add(new Answer<>(
                    NamespaceQuestions.NAMESPACE_ADD_ON_USE, GitlabStorage.ALIASES, 1, addOnUse::ofNamespaces));
        }
        return List.copyOf(answers);
    }
}
