package org.buyergraph.zuora;

import java.util.HashMap;
import java.util.Map;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.testkit.data.Ids;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings as an application's configuration makes them: what is not said is as shipped, but for the silent profile. */
final class BoundSettings {
    private BoundSettings() {}

    static ZuoraProperties of(StubZuora stub) {
        return of(stub, Map.of());
    }

    static ZuoraProperties of(StubZuora stub, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.put("base-url", stub.baseUrl());
        return bind(all);
    }

    static ZuoraProperties of(String baseUrl, String secret, HttpSettings http) {
        ZuoraProperties shipped = bind(Map.of("base-url", baseUrl));
        return new ZuoraProperties(
                baseUrl,
                StubZuora.CLIENT_ID,
                secret,
                shipped.version(),
                shipped.fields(),
                shipped.products(),
                shipped.accounts(),
                shipped.orderTimeout(),
                http);
    }

    static ZuoraProperties bind(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("connectors.zuora.base-url", "http://billing.example");
        all.put("connectors.zuora.client-id", StubZuora.CLIENT_ID);
        all.put("connectors.zuora.client-secret", StubZuora.CLIENT_SECRET);
        all.put("connectors.zuora.accounts.silent-profiles", Ids.SILENT_PROFILE);
        settings.forEach((name, value) -> all.put("connectors.zuora." + name, value));
        return new Binder(new MapConfigurationPropertySource(all))
                .bind("connectors.zuora", ZuoraProperties.class)
                .get();
    }
}
