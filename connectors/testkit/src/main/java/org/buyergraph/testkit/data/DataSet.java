package org.buyergraph.testkit.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Map<Class<?>, Shelf<SampleRecord>> shelves = new ConcurrentHashMap<>();

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
        return all(SampleAccount.class);
    }

    /** The contacts inside the accounts; one that serves both purposes comes once. */
    public List<SampleContact> contacts() {
        return accounts().stream()
                .flatMap(account -> Stream.of(account.billTo(), account.soldTo()))
                .distinct()
                .toList();
    }

    public List<SampleSubscription> subscriptions() {
        return all(SampleSubscription.class);
    }

    public List<SampleRatePlan> ratePlans() {
        return all(SampleRatePlan.class);
    }

    public List<SampleCharge> charges() {
        return all(SampleCharge.class);
    }

    public List<SampleInvoice> invoices() {
        return all(SampleInvoice.class);
    }

    public List<SampleInvoiceItem> invoiceItems() {
        return all(SampleInvoiceItem.class);
    }

    public List<SampleInvoiceFile> invoiceFiles() {
        return all(SampleInvoiceFile.class);
    }

    public List<SamplePayment> payments() {
        return all(SamplePayment.class);
    }

    public List<SamplePaymentApplication> paymentApplications() {
        return all(SamplePaymentApplication.class);
    }

    public List<SampleCreditMemo> creditMemos() {
        return all(SampleCreditMemo.class);
    }

    public List<SampleRefund> refunds() {
        return all(SampleRefund.class);
    }

    public List<SamplePaymentMethod> paymentMethods() {
        return all(SamplePaymentMethod.class);
    }

    public List<SampleOrder> orders() {
        return all(SampleOrder.class);
    }

    public List<SampleProduct> products() {
        return all(SampleProduct.class);
    }

    public List<SampleNamespace> namespaces() {
        return all(SampleNamespace.class);
    }

    public List<SampleUser> users() {
        return all(SampleUser.class);
    }

    public List<SampleMember> members() {
        return all(SampleMember.class);
    }

    public List<SampleOwner> owners() {
        return all(SampleOwner.class);
    }

    public List<SampleAddOn> addOns() {
        return all(SampleAddOn.class);
    }

    public List<SampleMinutePack> minutePacks() {
        return all(SampleMinutePack.class);
    }

    public List<SampleLicense> licenses() {
        return all(SampleLicense.class);
    }

    public List<SampleCustomer> customers() {
        return all(SampleCustomer.class);
    }

    public List<SamplePortalOrder> portalOrders() {
        return all(SamplePortalOrder.class);
    }

    public List<SampleReconciliation> reconciliations() {
        return all(SampleReconciliation.class);
    }

    public List<SampleTrial> trials() {
        return all(SampleTrial.class);
    }

    public List<SampleCrmAccount> crmAccounts() {
        return all(SampleCrmAccount.class);
    }

    public List<SampleCrmContact> crmContacts() {
        return all(SampleCrmContact.class);
    }

    public List<SampleCrmUser> crmUsers() {
        return all(SampleCrmUser.class);
    }

    public List<SampleOpportunity> opportunities() {
        return all(SampleOpportunity.class);
    }

    /** An account by id or number. */
    public Optional<SampleAccount> account(String key) {
        return first(find(SampleAccount.class, key), accounts(), account -> account.number()
                .equals(key));
    }

    /** A subscription by id (exactly that version) or by number (the latest version). */
    public Optional<SampleSubscription> subscription(String key) {
        return first(
                find(SampleSubscription.class, key),
                subscriptions(),
                subscription -> subscription.latest() && subscription.number().equals(key));
    }

    /** An invoice by id or number. */
    public Optional<SampleInvoice> invoice(String key) {
        return first(find(SampleInvoice.class, key), invoices(), invoice -> invoice.number()
                .equals(key));
    }

    /** A payment by id or number. */
    public Optional<SamplePayment> payment(String key) {
        return first(find(SamplePayment.class, key), payments(), payment -> payment.number()
                .equals(key));
    }

    /** A namespace by id or path. */
    public Optional<SampleNamespace> namespace(String key) {
        return first(find(SampleNamespace.class, key), namespaces(), namespace -> namespace
                .path()
                .equals(key));
    }

    /** Adds a record of any kind; with a member or an owner also their user. */
    public void add(SampleRecord record) {
        if (record instanceof SampleContact) {
            throw new IllegalArgumentException("A contact lives in its account: add the account");
        }
        if (record instanceof SampleMember member) {
            add(member.user());
        }
        if (record instanceof SampleOwner owner) {
            add(owner.user());
        }
        shelf(record.getClass()).add(record);
    }

    /** What there is of the same kind under the same key. */
    public Optional<SampleRecord> like(SampleRecord record) {
        return shelf(record.getClass()).find(record.key());
    }

    public void remove(SampleRecord record) {
        shelf(record.getClass()).remove(record.key());
    }

    private void copyFrom(DataSet other) {
        other.shelves.forEach((kind, shelf) -> shelf(kind).copyFrom(shelf));
    }

    private Shelf<SampleRecord> shelf(Class<?> kind) {
        return shelves.computeIfAbsent(kind, ignored -> new Shelf<>());
    }

    /** A shelf holds records of its own class only: {@link #add} is the one way in. */
    @SuppressWarnings("unchecked")
    private <T extends SampleRecord> List<T> all(Class<T> kind) {
        return (List<T>) shelf(kind).all();
    }

    private <T extends SampleRecord> Optional<T> find(Class<T> kind, String key) {
        return shelf(kind).find(key).map(kind::cast);
    }

    private static <T> Optional<T> first(Optional<T> byId, List<T> all, Predicate<T> other) {
        return byId.or(() -> all.stream().filter(other).findFirst());
    }
}
