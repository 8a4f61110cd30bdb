package org.buyergraph.testkit.data;

/** Brings the kinds together, each after the ones it refers to. */
final class StandardData {

    /** Built once, copied often, and never changed. */
    static final DataSet TEMPLATE = build();

    private StandardData() {}

    private static DataSet build() {
        DataSet data = DataSet.empty();
        load(data);
        return data;
    }

    private static void load(DataSet data) {
        Products.load(data);
        Accounts.load(data);
        PaymentMethods.load(data);
        Subscriptions.load(data);
        Helios.loadSubscriptions(data);
        Payments.load(data);
        Invoices.load(data);
        Credits.load(data);
        Orders.load(data);
        CrmRecords.load(data);
        Customers.load(data);
        Namespaces.load(data);
        Licenses.load(data);
        PortalRecords.load(data);
    }
}
