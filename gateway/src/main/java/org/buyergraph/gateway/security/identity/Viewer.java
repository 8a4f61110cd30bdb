package org.buyergraph.gateway.security.identity;

import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.NamespaceId;

/** Who is asking, as the token says. What they may see is not in the token: it follows from facts. */
public sealed interface Viewer {

    /** A person who buys, signed in as one or more customers of the portal. */
    record Customer(Set<CustomerId> ids) implements Viewer {
        public Customer {
            ids = Set.copyOf(ids);
        }
    }

    /** A service that acts for the owner of a namespace. */
    record NamespaceService(NamespaceId namespace) implements Viewer {}

    /** A partner's user; the account is the one that is invoiced for what the partner sells. */
    record Partner(AccountId account) implements Viewer {}

    /** Our own support: reads all. */
    record Support() implements Viewer {}
}
