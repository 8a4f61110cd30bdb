package org.buyergraph.gateway.security.identity;

import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.NamespaceId;

/** Who is asking, as the token says. What they may see is not in the token: it follows from facts. */
public sealed interface Viewer {
    ViewerKind kind();

    /** What these cases say for the kind that this viewer is of. */
    <T> T match(Cases<T> cases);

    /** Something to be said for each kind of viewer: who adds a kind has to say it for that one as well. */
    interface Cases<T> {
        T customer(Customer viewer);

        T namespace(NamespaceService viewer);

        T partner(Partner viewer);

        T support();
    }

    /** A person who buys, signed in as one or more customers of the portal. */
    record Customer(Set<CustomerId> ids) implements Viewer {
        public Customer {
            ids = Set.copyOf(ids);
        }

        @Override
        public ViewerKind kind() {
            return ViewerKind.CUSTOMER;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.customer(this);
        }
    }

    /** A service that acts for the owner of a namespace. */
    record NamespaceService(NamespaceId namespace) implements Viewer {
        @Override
        public ViewerKind kind() {
            return ViewerKind.NAMESPACE;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.namespace(this);
        }
    }

    /** A partner's user; the account is the one that is invoiced for what the partner sells. */
    record Partner(AccountId account) implements Viewer {
        @Override
        public ViewerKind kind() {
            return ViewerKind.PARTNER;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.partner(this);
        }
    }

    /** Our own support: reads all. */
    record Support() implements Viewer {
        @Override
        public ViewerKind kind() {
            return ViewerKind.SUPPORT;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.support();
        }
    }
}
