package org.buyergraph.zuora;

import java.util.Map;
import org.buyergraph.testkit.data.SampleSubscription.Settings;
import org.buyergraph.zuora.StubRefusal.OrderCode;

/** The tenant's own fields of a subscription, as an order sets them. */
final class StubCustomFields {

    private StubCustomFields() {}

    static Settings apply(Map<String, String> fields, Settings settings) {
        Settings changed = settings;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            changed = with(changed, field.getKey(), field.getValue());
        }
        return changed;
    }

    private static Settings with(Settings now, String name, String value) {
        String autoRenew = now.autoRenew();
        String turnOn = now.turnOnAutoRenew();
        String licensing = now.cloudLicensing();
        String metrics = now.operationalMetrics();
        String reconciliation = now.seatReconciliation();
        switch (name) {
            case "AutoRenew__c" -> autoRenew = value;
            case "TurnOnAutoRenew__c" -> turnOn = value;
            case "TurnOnCloudLicensing__c" -> licensing = value;
            case "TurnOnOperationalMetrics__c" -> metrics = value;
            case "TurnOnSeatReconciliation__c" -> reconciliation = value;
            default -> throw StubRefusal.order(OrderCode.INVALID, "Invalid custom field: " + name);
        }
        return new Settings(
                autoRenew,
                turnOn,
                licensing,
                metrics,
                reconciliation,
                now.contractAutoRenew(),
                now.contractOperationalMetrics(),
                now.contractSeatReconciliation());
    }
}
