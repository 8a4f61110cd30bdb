package org.buyergraph.gateway.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents that clients sent before and that were found valid. */
public interface ValidDocuments {
    /** The document; null where it is not known, or asks for too much with these variables. */
    @Nullable ValidDocument find(String text, @Nullable String operation, Map<String, Object> variables);
}
