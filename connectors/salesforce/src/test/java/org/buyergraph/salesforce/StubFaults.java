package org.buyergraph.salesforce;

import java.util.Collection;
import java.util.List;
import org.buyergraph.salesforce.StubSoqlQuery.Kind;

/** The keys at which the vendor breaks on purpose. A call that names one of them fails as a whole. */
final class StubFaults {

    private static final String LIMITED = "0014M00000A9403";
    private static final String UNAVAILABLE = "0014M00000A9503";

    private StubFaults() {}

    static void strike(StubSoqlQuery query) {
        strike(query.literals()
                .filter(literal -> literal.kind() == Kind.STRING)
                .map(StubSoqlQuery.Literal::written)
                .toList());
    }

    static void strike(String id) {
        strike(List.of(id));
    }

    static void strike(Collection<String> ids) {
        if (ids.stream().anyMatch(id -> id.startsWith(UNAVAILABLE))) {
            throw new Outage();
        }
        if (ids.stream().anyMatch(id -> id.startsWith(LIMITED))) {
            throw StubApiError.requestLimitExceeded();
        }
    }

    /** Maintenance: a page in HTML from something that stands before the API. */
    static final class Outage extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Outage() {
            super("Maintenance", null, false, false);
        }
    }
}
