package org.buyergraph.gateway.golden;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Figures;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleContact;
import org.buyergraph.testkit.data.SampleCustomer;
import org.buyergraph.testkit.data.SamplePaymentMethod;
import org.jspecify.annotations.Nullable;

/** An account with all that hangs on it, as support sees it. */
public final class ExpectedAccount {
    private static final Map<String, String> BATCHES =
            Map.of("Batch1", "WEB_DIRECT", "Batch2", "SALES_ASSISTED", "Batch4", "RESELLER", "Batch5", "COMMUNITY");

    private static final Map<String, String> ENTITIES = Map.of(
            "GitLab Inc", "INC",
            "GitLab BV", "BV",
            "GitLab GmbH", "GMBH",
            "GitLab Ltd", "LTD",
            "GitLab Pty Ltd", "PTY");

    private final DataSet data;

    public ExpectedAccount(DataSet data) {
        this.data = data;
    }

    /** Its fields by name, lists whole. */
    public Map<String, @Nullable Object> of(SampleAccount account) {
        Figures figures = new Figures(data);
        List<Row> methods = paymentMethods(account);
        return new Row()
                .with("id", GlobalId.of("Account", account.id()))
                .with("number", account.number())
                .with("name", account.name())
                .with("status", account.status().toUpperCase(Locale.ROOT))
                .with("currency", account.currency())
                .with("balance", Row.money(figures.balance(account.id()), account.currency()))
                .with("invoiceBalance", Row.money(figures.invoiceBalance(account.id()), account.currency()))
                .with("unappliedCredit", Row.money(figures.unappliedCredit(account.id()), account.currency()))
                .with("billTo", contact(account.billTo()))
                .with("soldTo", contact(account.soldTo()))
                .with("billing", billing(account))
                .with("paymentMethod", methods.isEmpty() ? null : methods.get(0))
                .with("paymentMethods", methods)
                .with("people", people(account))
                .with("parent", parent(account))
                .with("children", Row.list(children(account)))
                .with("references", references(account))
                .with("crm", account.crmId() == null ? null : new ExpectedCrm(data).of(account.crmId()))
                .with("subscriptions", Row.list(new ExpectedSubscription(data).ofAccount(account.id())))
                .with("invoicedSubscriptions", Row.list(new ExpectedSubscription(data).invoicedTo(account.id())))
                .with("invoices", Row.list(new ExpectedInvoice(data).ofAccount(account.id())))
                .with("payments", Row.list(new ExpectedPayment(data).ofAccount(account.id())))
                .with("creditMemos", Row.list(new ExpectedCreditMemo(data).ofAccount(account.id())))
                .with("licenses", Row.list(new ExpectedLicense(data).ofAccount(account.id())))
                .with("namespaces", Row.list(new ExpectedNamespace(data).ofAccount(account.id())));
    }

    private static Row contact(SampleContact contact) {
        return new Row()
                .with("name", contact.firstName() + " " + contact.lastName())
                .with("email", contact.workEmail())
                .with("phone", contact.workPhone())
                .with(
                        "address",
                        new Row()
                                .with(
                                        "lines",
                                        contact.address2() == null
                                                ? List.of(contact.address1())
                                                : List.of(contact.address1(), contact.address2()))
                                .with("city", contact.city())
                                .with("region", contact.state())
                                .with("postalCode", contact.postalCode())
                                .with("country", contact.countryCode()));
    }

    private static Row billing(SampleAccount account) {
        boolean silent = account.communicationProfileId().equals(Ids.SILENT_PROFILE);
        return new Row()
                .with("batch", BATCHES.get(account.batch()))
                .with("entity", account.entity() == null ? null : ENTITIES.get(account.entity()))
                .with("communicationProfile", silent ? "SILENT" : "DEFAULT")
                .with("paymentTerm", account.paymentTerm())
                .with("autoPay", account.autoPay())
                .with("purchaseOrderRequired", account.purchaseOrderRequired().equals("YES"))
                .with("purchaseOrderNumber", account.purchaseOrderNumber())
                .with("taxExemption", account.taxExempt().equals("Yes") ? "EXEMPT" : "NONE");
    }

    private List<Row> paymentMethods(SampleAccount account) {
        return data.paymentMethods().stream()
                .filter(method -> method.accountId().equals(account.id()))
                .sorted(Comparator.comparing(SamplePaymentMethod::id))
                .map(ExpectedAccount::paymentMethod)
                .toList();
    }

    private static Row paymentMethod(SamplePaymentMethod method) {
        return new Row()
                .with("kind", "CARD")
                .with("brand", method.brand())
                .with("lastFour", method.maskedNumber().replace("*", ""))
                .with("expiryMonth", method.expirationMonth())
                .with("expiryYear", method.expirationYear())
                .with("expired", false);
    }

    private List<Row> people(SampleAccount account) {
        return data.customers().stream()
                .filter(customer -> account.id().equals(customer.accountId()))
                .sorted(Comparator.comparing(SampleCustomer::id))
                .map(customer -> new Row()
                        .with("id", GlobalId.of("Customer", customer.id()))
                        .with("number", customer.key())
                        .with("name", customer.firstName() + " " + customer.lastName())
                        .with("email", customer.email())
                        .with("company", customer.company())
                        .with("country", customer.countryCode())
                        .with("userId", customer.userId())
                        .with("role", "MANAGER")
                        .with("maySignIn", customer.loginActivated())
                        .with("namespaces", customer.userId() == null ? null : Row.list(owned(customer.userId())))
                        .with("account", Row.named(account.number()))
                        .with("licenses", Row.list(new ExpectedLicense(data).ofCustomer(customer.id()))))
                .toList();
    }

    private @Nullable Row parent(SampleAccount account) {
        return account.parentId() == null
                ? null
                : Row.named(data.account(account.parentId()).orElseThrow().number());
    }

    private List<Row> children(SampleAccount account) {
        return data.accounts().stream()
                .filter(child -> account.id().equals(child.parentId()))
                .map(child -> new Row().with("number", child.number()))
                .toList();
    }

    private Row references(SampleAccount account) {
        return new Row()
                .with("billingId", account.id())
                .with("crmId", account.crmId() == null ? null : Ids.withChecksum(account.crmId()))
                .with("parentCrmId", null)
                .with(
                        "customerNumbers",
                        people(account).stream()
                                .map(person -> person.get("number"))
                                .toList());
    }

    private List<Row> owned(long user) {
        return data.owners().stream()
                .filter(owner -> owner.user().id() == user)
                .map(owner -> owner.namespaceId())
                .sorted()
                .map(namespace -> new Row().with("number", String.valueOf(namespace)))
                .toList();
    }
}
