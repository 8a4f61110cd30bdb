package org.buyergraph.gateway.graphql;

import graphql.language.Document;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents that clients sent before and that were found valid. */
public interface ValidDocuments {
    /** The document; null where it is not known, or asks for too much with these variables. */
    @Nullable Document find(String text, @Nullable String operation, Map<String, Object> variables);
}
