package org.buyergraph.testkit.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The facts that the simulated vendors serve: one copy is shared by the stubs of one test, so that what one vendor says
 * joins with what the others say.
 *
 * <p>Every list is an immutable snapshot. {@code add} takes effect at once, also while stubs are serving; adding a record
 * with a known key replaces the old one. Thread-safe.
 */
public final class DataSet {

    private final Shelf<SampleAccount> accounts = new Shelf<>();
    private final Shelf<SampleSubscription> subscriptions = new Shelf<>();
    private final Shelf<SampleRatePlan> ratePlans = new Shelf<>();
    private final Shelf<SampleCharge> charges = new Shelf<>();
    private final Shelf<SampleInvoice> invoices = new Shelf<>();
    private final Shelf<SampleInvoiceItem> invoiceItems = new Shelf<>();
    private final Shelf<SampleInvoiceFile> invoiceFiles = new Shelf<>();
    private final Shelf<SamplePayment> payments = new Shelf<>();
    private final Shelf<SamplePaymentApplication> paymentApplications = new Shelf<>();
    private final Shelf<SampleCreditMemo> creditMemos = new Shelf<>();
    private final Shelf<SampleRefund> refunds = new Shelf<>();
    private final Shelf<SamplePaymentMethod> paymentMethods = new Shelf<>();
    private final Shelf<SampleOrder> orders = new Shelf<>();
    private final Shelf<SampleProduct> products = new Shelf<>();
    private final Shelf<SampleNamespace> namespaces = new Shelf<>();
    private final Shelf<SampleUser> users = new Shelf<>();
    private final Shelf<SampleMember> members = new Shelf<>();
    private final Shelf<SampleOwner> owners = new Shelf<>();
    private final Shelf<SampleAddOn> addOns = new Shelf<>();
    private final Shelf<SampleMinutePack> minutePacks = new Shelf<>();
    private final Shelf<SampleLicense> licenses = new Shelf<>();
    private final Shelf<SampleCustomer> customers = new Shelf<>();
    private final Shelf<SamplePortalOrder> portalOrders = new Shelf<>();
    private final Shelf<SampleReconciliation> reconciliations = new Shelf<>();
    private final Shelf<SampleTrial> trials = new Shelf<>();
    private final Shelf<SampleCrmAccount> crmAccounts = new Shelf<>();
    private final Shelf<SampleCrmContact> crmContacts = new Shelf<>();
    private final Shelf<SampleCrmUser> crmUsers = new Shelf<>();
    private final Shelf<SampleOpportunity> opportunities = new Shelf<>();

    private DataSet() {}

    /** A fresh copy of the standard data. */
    public static DataSet standard() {
        DataSet data = new DataSet();
        data.copyFrom(StandardData.TEMPLATE);
        return data;
    }

    public static DataSet empty() {
        return new DataSet();
    }

    public List<SampleAccount> accounts() {
        return accounts.all();
    }

    /** The contacts inside the accounts; one that serves both purposes comes once. */
    public List<SampleContact> contacts() {
        return accounts().stream()
                .flatMap(account -> Stream.of(account.billTo(), account.soldTo()))
                .distinct()
                .toList();
    }

    public List<SampleSubscription> subscriptions() {
        return subscriptions.all();
    }

    public List<SampleRatePlan> ratePlans() {
        return ratePlans.all();
    }

    public List<SampleCharge> charges() {
        return charges.all();
    }

    public List<SampleInvoice> invoices() {
        return invoices.all();
    }

    public List<SampleInvoiceItem> invoiceItems() {
        return invoiceItems.all();
    }

    public List<SampleInvoiceFile> invoiceFiles() {
        return invoiceFiles.all();
    }

    public List<SamplePayment> payments() {
        return payments.all();
    }

    public List<SamplePaymentApplication> paymentApplications() {
        return paymentApplications.all();
    }

    public List<SampleCreditMemo> creditMemos() {
        return creditMemos.all();
    }

    public List<SampleRefund> refunds() {
        return refunds.all();
    }

    public List<SamplePaymentMethod> paymentMethods() {
        return paymentMethods.all();
    }

    public List<SampleOrder> orders() {
        return orders.all();
    }

    public List<SampleProduct> products() {
        return products.all();
    }

    public List<SampleNamespace> namespaces() {
        return namespaces.all();
    }

    public List<SampleUser> users() {
        return users.all();
    }

    public List<SampleMember> members() {
        return members.all();
    }

    public List<SampleOwner> owners() {
        return owners.all();
    }

    public List<SampleAddOn> addOns() {
        return addOns.all();
    }

    public List<SampleMinutePack> minutePacks() {
        return minutePacks.all();
    }

    public List<SampleLicense> licenses() {
        return licenses.all();
    }

    public List<SampleCustomer> customers() {
        return customers.all();
    }

    public List<SamplePortalOrder> portalOrders() {
        return portalOrders.all();
    }

    public List<SampleReconciliation> reconciliations() {
        return reconciliations.all();
    }

    public List<SampleTrial> trials() {
        return trials.all();
    }

    public List<SampleCrmAccount> crmAccounts() {
        return crmAccounts.all();
    }

    public List<SampleCrmContact> crmContacts() {
        return crmContacts.all();
    }

    public List<SampleCrmUser> crmUsers() {
        return crmUsers.all();
    }

    public List<SampleOpportunity> opportunities() {
        return opportunities.all();
    }

    /** An account by id or number. */
    public Optional<SampleAccount> account(String key) {
        return first(accounts.find(key), accounts(), account -> account.number().equals(key));
    }

    /** A subscription by id (exactly that version) or by number (the latest version). */
    public Optional<SampleSubscription> subscription(String key) {
        return first(
                subscriptions.find(key),
                subscriptions(),
                subscription -> subscription.latest() && subscription.number().equals(key));
    }

    /** An invoice by id or number. */
    public Optional<SampleInvoice> invoice(String key) {
        return first(invoices.find(key), invoices(), invoice -> invoice.number().equals(key));
    }

    /** A payment by id or number. */
    public Optional<SamplePayment> payment(String key) {
        return first(payments.find(key), payments(), payment -> payment.number().equals(key));
    }

    /** A namespace by id or path. */
    public Optional<SampleNamespace> namespace(String key) {
        return first(namespaces.find(key), namespaces(), namespace -> namespace
                .path()
                .equals(key));
    }

    public void add(SampleAccount account) {
        accounts.add(account);
    }

    public void add(SampleSubscription subscription) {
        subscriptions.add(subscription);
    }

    public void add(SampleRatePlan ratePlan) {
        ratePlans.add(ratePlan);
    }

    public void add(SampleCharge charge) {
        charges.add(charge);
    }

    public void add(SampleInvoice invoice) {
        invoices.add(invoice);
    }

    public void add(SampleInvoiceItem invoiceItem) {
        invoiceItems.add(invoiceItem);
    }

    public void add(SampleInvoiceFile invoiceFile) {
        invoiceFiles.add(invoiceFile);
    }

    public void add(SamplePayment payment) {
        payments.add(payment);
    }

    public void add(SamplePaymentApplication paymentApplication) {
        paymentApplications.add(paymentApplication);
    }

    public void add(SampleCreditMemo creditMemo) {
        creditMemos.add(creditMemo);
    }

    public void add(SampleRefund refund) {
        refunds.add(refund);
    }

    public void add(SamplePaymentMethod paymentMethod) {
        paymentMethods.add(paymentMethod);
    }

    public void add(SampleOrder order) {
        orders.add(order);
    }

    public void add(SampleProduct product) {
        products.add(product);
    }

    public void add(SampleNamespace namespace) {
        namespaces.add(namespace);
    }

    public void add(SampleUser user) {
        users.add(user);
    }

    /** Adds the member's user as well. */
    public void add(SampleMember member) {
        users.add(member.user());
        members.add(member);
    }

    /** Adds the owner's user as well. */
    public void add(SampleOwner owner) {
        users.add(owner.user());
        owners.add(owner);
    }

    public void add(SampleAddOn addOn) {
        addOns.add(addOn);
    }

    public void add(SampleMinutePack minutePack) {
        minutePacks.add(minutePack);
    }

    public void add(SampleLicense license) {
        licenses.add(license);
    }

    public void add(SampleCustomer customer) {
        customers.add(customer);
    }

    public void add(SamplePortalOrder portalOrder) {
        portalOrders.add(portalOrder);
    }

    public void add(SampleReconciliation reconciliation) {
        reconciliations.add(reconciliation);
    }

    public void add(SampleTrial trial) {
        trials.add(trial);
    }

    public void add(SampleCrmAccount crmAccount) {
        crmAccounts.add(crmAccount);
    }

    public void add(SampleCrmContact crmContact) {
        crmContacts.add(crmContact);
    }

    public void add(SampleCrmUser crmUser) {
        crmUsers.add(crmUser);
    }

    public void add(SampleOpportunity opportunity) {
        opportunities.add(opportunity);
    }

    private void copyFrom(DataSet other) {
        accounts.copyFrom(other.accounts);
        subscriptions.copyFrom(other.subscriptions);
        ratePlans.copyFrom(other.ratePlans);
        charges.copyFrom(other.charges);
        invoices.copyFrom(other.invoices);
        invoiceItems.copyFrom(other.invoiceItems);
        invoiceFiles.copyFrom(other.invoiceFiles);
        payments.copyFrom(other.payments);
        paymentApplications.copyFrom(other.paymentApplications);
        creditMemos.copyFrom(other.creditMemos);
        refunds.copyFrom(other.refunds);
        paymentMethods.copyFrom(other.paymentMethods);
        orders.copyFrom(other.orders);
        products.copyFrom(other.products);
        namespaces.copyFrom(other.namespaces);
        users.copyFrom(other.users);
        members.copyFrom(other.members);
        owners.copyFrom(other.owners);
        addOns.copyFrom(other.addOns);
        minutePacks.copyFrom(other.minutePacks);
        licenses.copyFrom(other.licenses);
        customers.copyFrom(other.customers);
        portalOrders.copyFrom(other.portalOrders);
        reconciliations.copyFrom(other.reconciliations);
        trials.copyFrom(other.trials);
        crmAccounts.copyFrom(other.crmAccounts);
        crmContacts.copyFrom(other.crmContacts);
        crmUsers.copyFrom(other.crmUsers);
        opportunities.copyFrom(other.opportunities);
    }

    private static <T> Optional<T> first(Optional<T> byId, List<T> all, Predicate<T> other) {
        return byId.or(() -> all.stream().filter(other).findFirst());
    }
}
