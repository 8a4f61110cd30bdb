package org.buyergraph.zuora;

import java.util.Map;
import java.util.Set;
import org.buyergraph.testkit.data.Ids;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as an application reads them: what is not said here is the default. */
final class ZuoraSettings {
    private ZuoraSettings() {}

    /** The tenant's own fields as they are unless set, and the silent profile of the stub. */
    static ZuoraProperties.Fields fields() {
        return new ZuoraProperties.Fields(
                "gitLabNamespaceId__c",
                new ZuoraProperties.Accounts("entity__c", Map.of(), "pORequired__c", Set.of(Ids.SILENT_PROFILE)));
    }

    static ZuoraProperties to(StubZuora stub) {
        Map<String, String> settings = Map.of(
                "connectors.zuora.base-url", stub.baseUrl(),
                "connectors.zuora.client-id", StubZuora.CLIENT_ID,
                "connectors.zuora.client-secret", StubZuora.CLIENT_SECRET,
                "connectors.zuora.fields.account.silent-profiles", Ids.SILENT_PROFILE);
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("connectors.zuora", ZuoraProperties.class)
                .get();
    }
}
