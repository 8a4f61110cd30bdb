package org.buyergraph.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gitlab.StubGitlab;
import org.buyergraph.gitlab.StubPortal;
import org.buyergraph.salesforce.StubSalesforce;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.stub.StubServer;
import org.buyergraph.zuora.StubZuora;

/** All simulated vendors over one data set, and the settings with which the gateway reaches them. */
public record SimulatedVendors(
        DataSet data, StubZuora zuora, StubSalesforce salesforce, StubGitlab gitlab, StubPortal portal)
        implements AutoCloseable {

    /** On ports that happen to be free. */
    public static SimulatedVendors start() {
        return start(0, 0, 0, 0);
    }

    static SimulatedVendors start(int zuora, int salesforce, int gitlab, int portal) {
        DataSet data = DataSet.standard();
        return new SimulatedVendors(
                data,
                new StubZuora(data, zuora),
                new StubSalesforce(data, salesforce),
                new StubGitlab(data, gitlab),
                new StubPortal(data, portal));
    }

    public List<StubServer> servers() {
        return List.of(zuora, salesforce, gitlab, portal);
    }

    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("connectors.zuora.base-url", zuora.baseUrl());
        settings.put("connectors.zuora.client-id", StubZuora.CLIENT_ID);
        settings.put("connectors.zuora.client-secret", StubZuora.CLIENT_SECRET);
        settings.put("connectors.zuora.accounts.silent-profiles", Ids.SILENT_PROFILE);
        settings.put("connectors.salesforce.base-url", salesforce.baseUrl());
        settings.put("connectors.salesforce.client-id", StubSalesforce.CLIENT_ID);
        settings.put("connectors.salesforce.client-secret", StubSalesforce.CLIENT_SECRET);
        settings.put("connectors.gitlab.base-url", gitlab.baseUrl());
        settings.put("connectors.gitlab.token", StubGitlab.PRIVATE_TOKEN);
        settings.put("connectors.gitlab.internal-secret", StubGitlab.INTERNAL_SECRET);
        settings.put("connectors.gitlab.internal-issuer", StubGitlab.INTERNAL_ISSUER);
        settings.put("connectors.gitlab.portal.base-url", portal.baseUrl());
        settings.put("connectors.gitlab.portal.admin-email", StubPortal.ADMIN_EMAIL);
        settings.put("connectors.gitlab.portal.admin-token", StubPortal.ADMIN_TOKEN);
        // The data stands still at this moment.
        settings.put("gateway.business-clock.fixed-at", "2026-11-20T12:00:00Z");
        return settings;
    }

    @Override
    public void close() {
        servers().forEach(StubServer::close);
    }
}
