package org.buyergraph.benchmark;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.demo.SimulatedVendors;
import reactor.netty.resources.LoopResources;

/** All vendors that the gateway and its peers read, each before its stub. */
final class FastVendors implements AutoCloseable {
    private final SimulatedVendors stubs = SimulatedVendors.start();
    private final LoopResources loops = LoopResources.create("vendors", 1, true);
    private final Calls calls = new Calls();
    private final FastVendor zuora = new FastVendor(stubs.zuora(), loops, calls);
    private final FastVendor salesforce = new FastVendor(stubs.salesforce(), loops, calls);
    private final FastVendor gitlab = new FastVendor(stubs.gitlab(), loops, calls);
    private final FastVendor portal = new FastVendor(stubs.portal(), loops, calls);

    Calls calls() {
        return calls;
    }

    void behave(Duration latency, double failures) {
        all().forEach(vendor -> vendor.behave(latency, failures));
    }

    /** As the gateway takes them; the peers read the same. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(stubs.settings());
        settings.put("connectors.zuora.base-url", zuora.baseUrl());
        settings.put("connectors.salesforce.base-url", salesforce.baseUrl());
        settings.put("connectors.gitlab.base-url", gitlab.baseUrl());
        settings.put("connectors.gitlab.portal.base-url", portal.baseUrl());
        return settings;
    }

    private List<FastVendor> all() {
        return List.of(zuora, salesforce, gitlab, portal);
    }

    @Override
    public void close() {
        all().forEach(FastVendor::close);
        stubs.close();
        loops.disposeLater(Duration.ZERO, Duration.ofSeconds(1)).block();
    }
}
