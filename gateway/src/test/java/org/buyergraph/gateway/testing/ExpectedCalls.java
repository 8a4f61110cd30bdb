package org.buyergraph.gateway.testing;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleInvoiceItem;
import org.buyergraph.testkit.data.SamplePayment;
import org.buyergraph.testkit.data.SamplePaymentApplication;
import org.buyergraph.testkit.data.SampleSubscription;

/**
 * What a query must cost at least: for each kind of fact one call for many keys where the vendor takes many, as many calls as
 * pages where the rows fill more than one, and one call a key where the vendor takes no more.
 */
public final class ExpectedCalls {
    /** Rows of a page of billing, and keys of a call. */
    private static final int BILLING_PAGE = 99;

    /** Keys of a call to the customers portal. */
    private static final int PORTAL_KEYS = 100;

    /** Namespaces in one document. */
    private static final int ALIASES = 10;

    private final DataSet data;
    private final Map<String, Integer> calls = new TreeMap<>();

    public ExpectedCalls(DataSet data) {
        this.data = data;
    }

    public Map<String, Integer> byBackend() {
        return Map.copyOf(calls);
    }

    /** Records by their keys: each has one row. */
    public ExpectedCalls billing(String collection, int keys) {
        return add("zuora " + collection, pages(keys, BILLING_PAGE));
    }

    /** The latest versions of subscriptions. */
    public ExpectedCalls subscriptions(Predicate<SampleSubscription> wanted) {
        return billing("subscriptions", count(data.subscriptions(), SampleSubscription::latest, wanted));
    }

    /** All versions of subscriptions. */
    public ExpectedCalls versions(Predicate<SampleSubscription> wanted) {
        return billing("subscriptions", count(data.subscriptions(), wanted));
    }

    /** Invoices, with their items. */
    public ExpectedCalls invoices(Collection<String> accounts) {
        return billing("invoices", count(data.invoices(), invoice -> accounts.contains(invoice.accountId())));
    }

    public ExpectedCalls invoiceLines(Predicate<SampleInvoiceItem> wanted) {
        return billing("invoice-items", count(data.invoiceItems(), wanted));
    }

    public ExpectedCalls payments(Predicate<SamplePayment> wanted) {
        return billing("payments", count(data.payments(), wanted));
    }

    public ExpectedCalls paymentApplications(Predicate<SamplePaymentApplication> wanted) {
        return billing("payment-applications", count(data.paymentApplications(), wanted));
    }

    public ExpectedCalls catalog() {
        return billing("product-rate-plans", data.products().size());
    }

    /** One query for each kind of object, of however many records. */
    public ExpectedCalls sales(int kinds) {
        return add("salesforce", kinds);
    }

    /** Namespaces, and parts of them that are asked for one by one. */
    public ExpectedCalls namespaces(int namespaces, int parts) {
        return add("gitlab", namespaces * (1 + parts));
    }

    public ExpectedCalls storage(int namespaces) {
        return add("gitlab", pages(namespaces, ALIASES));
    }

    /** Records of one kind, by id or by what they belong to. */
    public ExpectedCalls portal(int keys) {
        return add("gitlab-portal", pages(keys, PORTAL_KEYS));
    }

    private ExpectedCalls add(String backend, int more) {
        calls.merge(backend, more, Integer::sum);
        return this;
    }

    private static int pages(int rows, int page) {
        return Math.max(1, (rows + page - 1) / page);
    }

    @SafeVarargs
    private static <T> int count(Collection<T> all, Predicate<T>... wanted) {
        Predicate<T> every = any -> true;
        for (Predicate<T> one : wanted) {
            every = every.and(one);
        }
        return Math.toIntExact(all.stream().filter(every).count());
    }
}
