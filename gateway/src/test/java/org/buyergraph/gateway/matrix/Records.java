package org.buyergraph.gateway.matrix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleSubscription;

/**
 * The records that are looked for: all of the data set that have an id of their own, but of the very large account one or two of
 * each class; and for each type one that does not exist.
 */
final class Records {
    /** First and last on a namespace, first and last with a license; and what bills the first. */
    private static final Set<String> OF_THE_LARGE_ACCOUNT = Set.of(
            "A-S00001001",
            "A-S00001012",
            "A-S00001013",
            "A-S00001040",
            "9100201",
            "9100212",
            "500213",
            "500240",
            "INV00002001",
            "INV00002481",
            "INV00002500",
            "P-00002001",
            "P-00002490");

    /** @param id of the graph */
    record Known(String type, String name, String id) {}

    private final List<Known> all = new ArrayList<>();
    private final List<Known> missing = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    Records(DataSet data) {
        data.accounts().forEach(account -> add("Account", account.number(), account.id()));
        data.subscriptions().stream()
                .filter(SampleSubscription::latest)
                .forEach(subscription -> add("Subscription", subscription.number(), subscription.number()));
        data.invoices().forEach(invoice -> add("Invoice", invoice.number(), invoice.id()));
        data.payments().forEach(payment -> add("Payment", payment.number(), payment.id()));
        data.creditMemos().forEach(memo -> add("CreditMemo", memo.number(), memo.id()));
        data.refunds().forEach(refund -> add("Refund", refund.number(), refund.id()));
        data.orders().forEach(order -> add("Order", order.number(), order.id()));
        data.licenses().forEach(license -> add("License", license.key(), license.key()));
        data.namespaces().forEach(namespace -> add("Namespace", namespace.key(), namespace.key()));
        data.customers().forEach(customer -> add("Customer", customer.key(), customer.key()));
        data.opportunities().forEach(opportunity -> add("Opportunity", opportunity.name(), opportunity.id()));
        addMissing("Account", Ids.account(99_998));
        addMissing("Subscription", "A-S00099998");
        addMissing("Invoice", Ids.invoice(99_998));
        addMissing("Payment", Ids.payment(99_998));
        addMissing("CreditMemo", Ids.creditMemo(99_998));
        addMissing("Refund", Ids.refund(99_998));
        addMissing("Order", Ids.order(99_998));
        addMissing("License", "599998");
        addMissing("Namespace", "9199998");
        addMissing("Customer", "799998");
        addMissing("Opportunity", Ids.opportunity(9_998));
    }

    private void add(String type, String name, String key) {
        String id = GlobalId.of(type, key);
        names.put(id, name);
        if (!isOfTheLargeAccount(type, name) || OF_THE_LARGE_ACCOUNT.contains(name)) {
            all.add(new Known(type, name, id));
        }
    }

    private static boolean isOfTheLargeAccount(String type, String name) {
        return switch (type) {
            case "Subscription" -> name.startsWith("A-S00001");
            case "Invoice" -> name.startsWith("INV00002");
            case "Payment" -> name.startsWith("P-00002");
            case "License" -> name.startsWith("5002");
            case "Namespace" -> name.startsWith("91002");
            default -> false;
        };
    }

    private void addMissing(String type, String key) {
        String id = GlobalId.of(type, key);
        names.put(id, "none");
        missing.add(new Known(type, "none", id));
    }

    List<Known> all() {
        return all;
    }

    List<Known> missing() {
        return missing;
    }

    List<Known> of(String type) {
        return all.stream().filter(record -> record.type().equals(type)).toList();
    }

    /** The type in an id of the graph. */
    static String typeOf(String id) {
        String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf(':'));
    }

    /** The id of the record that people call so. */
    String idOf(String type, String name) {
        return names.entrySet().stream()
                .filter(known ->
                        known.getValue().equals(name) && typeOf(known.getKey()).equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** What people call the record. */
    String nameOf(String id) {
        return names.getOrDefault(id, id);
    }
}
