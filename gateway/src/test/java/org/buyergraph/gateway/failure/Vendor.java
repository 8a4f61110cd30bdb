package org.buyergraph.gateway.failure;

import java.util.List;
import java.util.function.Function;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.stub.StubServer;

/** Each host that the gateway asks: what can be asked of it alone, and what it has to say in an answer of all of them. */
enum Vendor {
    ZUORA(
            "zuora",
            "connectors.zuora",
            SimulatedVendors::zuora,
            "account: account(by: {number: \"A00000101\"}) { name balance { amount } }",
            List.of("account")),
    SALESFORCE(
            "salesforce",
            "connectors.salesforce",
            SimulatedVendors::salesforce,
            "sale: node(id: \"" + GlobalId.of("Opportunity", Ids.opportunity(101))
                    + "\") { ... on Opportunity { name } }",
            List.of("account/crm", "sale")),
    GITLAB(
            "gitlab",
            "connectors.gitlab",
            SimulatedVendors::gitlab,
            "namespace: namespace(by: {number: \"9100101\"}) { path }",
            List.of("account/subscriptions/nodes/0/namespace", "account/subscriptions/nodes/1/namespace", "namespace")),
    PORTAL(
            "gitlab-portal",
            "connectors.gitlab.portal",
            SimulatedVendors::portal,
            "license: license(by: {number: \"500102\"}) { number planCode }",
            List.of("account/people", "license"));

    /** One fact of each, and a few that need two of them. */
    static final String ALL = """
            { account(by: {number: "A00000101"}) {
                name crm { owner } people { name } subscriptions { nodes { number namespace { path } } } }
              %s %s %s }""".formatted(SALESFORCE.field, GITLAB.field, PORTAL.field);

    private final String backend;
    private final String prefix;
    private final Function<SimulatedVendors, StubServer> server;
    private final String field;
    private final List<String> paths;

    Vendor(
            String backend,
            String prefix,
            Function<SimulatedVendors, StubServer> server,
            String field,
            List<String> paths) {
        this.backend = backend;
        this.prefix = prefix;
        this.server = server;
        this.field = field;
        this.paths = paths;
    }

    String backend() {
        return backend;
    }

    /** Of its settings. */
    String prefix() {
        return prefix;
    }

    StubServer server(SimulatedVendors vendors) {
        return server.apply(vendors);
    }

    /** What it alone answers. */
    String alone() {
        return "{ " + field + " }";
    }

    /** Where its part of that stands. */
    List<String> pathsAlone() {
        return List.of(paths.get(paths.size() - 1));
    }

    /** Where its parts of {@link #ALL} stand. */
    List<String> pathsOfAll() {
        return paths;
    }

    /** Whether its tokens come from an endpoint: the others' are fixed, or signed here. */
    boolean hasTokenEndpoint() {
        return this == ZUORA || this == SALESFORCE;
    }
}
