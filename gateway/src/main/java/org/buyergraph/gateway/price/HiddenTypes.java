package org.buyergraph.gateway.price;

import org.buyergraph.gateway.security.identity.ViewerKind;
import org.jspecify.annotations.Nullable;

/** Which types of record are nothing for a kind of viewer, whosever they are: nobody is asked for them. */
public interface HiddenTypes {
    /**
     * @param type as its record is called
     * @param kind null where nobody is known
     */
    boolean isHidden(String type, @Nullable ViewerKind kind);
}
