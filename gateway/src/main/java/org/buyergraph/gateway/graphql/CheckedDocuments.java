package org.buyergraph.gateway.graphql;

import graphql.language.Document;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and checks documents without running them. */
public interface CheckedDocuments {
    /** The document; null where it would be refused for what it says, whoever asks. */
    @Nullable Document check(String text, @Nullable String operation, Map<String, Object> variables);
}
