package org.buyergraph.salesforce;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as an application reads them: what is not said here is the default. */
final class SalesforceSettings {
    private SalesforceSettings() {}

    static SalesforceProperties to(StubSalesforce stub) {
        Map<String, String> settings = Map.of(
                "connectors.salesforce.base-url", stub.baseUrl(),
                "connectors.salesforce.client-id", StubSalesforce.CLIENT_ID,
                "connectors.salesforce.client-secret", StubSalesforce.CLIENT_SECRET);
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("connectors.salesforce", SalesforceProperties.class)
                .get();
    }
}
