package org.buyergraph.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAccount;

/** Everybody who can ask in the demo, by name, with the claims of their token. */
public final class DemoViewers {
    private final Map<String, Map<String, Object>> claims = new LinkedHashMap<>();

    public DemoViewers(DataSet data) {
        data.customers()
                .forEach(customer -> claims.put(
                        "customer-" + customer.id(),
                        Map.of("viewer", "customer", "customer_ids", List.of(String.valueOf(customer.id())))));
        data.namespaces()
                .forEach(namespace -> claims.put(
                        "namespace-" + namespace.id(),
                        Map.of("viewer", "namespace", "namespace_id", String.valueOf(namespace.id()))));
        data.accounts().stream()
                .filter(account -> isPartner(account, data))
                .forEach(partner -> claims.put(
                        "partner-" + partner.number(),
                        Map.of("viewer", "partner", "billing_account_id", partner.id())));
        claims.put("support", Map.of("viewer", "support"));
    }

    private static boolean isPartner(SampleAccount account, DataSet data) {
        return data.subscriptions().stream()
                .anyMatch(subscription -> subscription.invoiceOwnerId().equals(account.id())
                        && !subscription.accountId().equals(account.id()));
    }

    public List<String> names() {
        return List.copyOf(claims.keySet());
    }

    boolean has(String name) {
        return claims.containsKey(name);
    }

    public Map<String, Object> claims(String name) {
        Map<String, Object> found = claims.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no viewer called " + name);
        }
        return found;
    }
}
