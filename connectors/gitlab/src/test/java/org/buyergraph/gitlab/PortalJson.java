package org.buyergraph.gitlab;

import org.buyergraph.testkit.data.SampleCustomer;
import org.buyergraph.testkit.data.SamplePortalOrder;
import org.buyergraph.testkit.data.SampleReconciliation;
import org.buyergraph.testkit.data.SampleTrial;

/** The portal's records but for its licenses. */
final class PortalJson {

    private PortalJson() {}

    static JsonObject customer(SampleCustomer customer) {
        return new JsonObject()
                .with("id", customer.id())
                .with("first_name", customer.firstName())
                .with("last_name", customer.lastName())
                .with("email", customer.email())
                .withText("uid", customer.userId())
                .with("zuora_account_id", customer.accountId())
                .with("salesforce_account_id", customer.crmAccountId())
                .with("country", customer.countryCode())
                .with("company", customer.company())
                .with("vat_code", customer.vatCode())
                .with("login_activated", customer.loginActivated());
    }

    static JsonObject order(SamplePortalOrder order) {
        return new JsonObject()
                .with("id", order.id())
                .with("customer_id", order.customerId())
                .with("product_rate_plan_id", order.productRatePlanId())
                .with("subscription_id", order.subscriptionId())
                .with("subscription_name", order.subscriptionNumber())
                .withText("start_date", order.startDate())
                .withText("end_date", order.endDate())
                .with("quantity", order.quantity())
                .withText("gl_namespace_id", order.namespaceId())
                .with("gl_namespace_name", order.namespaceName())
                .with("amendment_type", order.amendmentType())
                .with("trial", order.trial())
                .with("zuora_account_id", order.accountId())
                .with("source", order.source());
    }

    static JsonObject reconciliation(SampleReconciliation reconciliation) {
        return new JsonObject()
                .with("id", reconciliation.id())
                .with("order_id", reconciliation.orderId())
                .with("subscription_name", reconciliation.subscriptionNumber())
                .with("user_count", reconciliation.userCount())
                .withText("reconcile_on", reconciliation.reconcileOn())
                .with("quoted_invoice_amount", reconciliation.quotedAmount())
                .with("skip_reason", reconciliation.skipReason());
    }

    static JsonObject trial(SampleTrial trial) {
        return new JsonObject()
                .with("id", trial.id())
                .withText("gl_namespace_id", trial.namespaceId())
                .withText("start_date", trial.startDate())
                .withText("expired_on", trial.expiresOn())
                .with("trial_entity", trial.entity());
    }
}
