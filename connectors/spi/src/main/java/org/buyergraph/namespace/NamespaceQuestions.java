package org.buyergraph.namespace;

import java.util.Set;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;

/** What can be asked about namespaces. */
public final class NamespaceQuestions {
    private static final Backend GITLAB = new Backend("gitlab");

    /** Which accounts a namespace belongs to is told by subscriptions, not by the namespace. */
    public static final Question<NamespaceId, Namespace> NAMESPACE =
            Question.one("namespace", GITLAB, Kind.USAGE, Namespace.class, namespace -> Set.of());

    private NamespaceQuestions() {}
}
