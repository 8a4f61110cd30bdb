package org.buyergraph.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells where the simulated vendors listen, for whoever wants to break one. */
@RestController
class DemoVendors {
    private final Environment environment;

    DemoVendors(Environment environment) {
        this.environment = environment;
    }

    @GetMapping("/demo/vendors")
    Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String vendor : List.of("zuora", "salesforce", "gitlab", "gitlab.portal")) {
            addresses.put(vendor, environment.getProperty("connectors." + vendor + ".base-url", "off"));
        }
        return addresses;
    }
}
