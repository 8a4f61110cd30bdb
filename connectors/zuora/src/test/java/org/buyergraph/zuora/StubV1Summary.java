package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.and;
import static org.buyergraph.zuora.StubObjects.object;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Figures;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleContact;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SamplePayment;
import org.buyergraph.testkit.data.SamplePaymentMethod;
import org.buyergraph.testkit.data.SampleSubscription;

/** The account card of v1: the six newest of everything and no word about the rest. */
final class StubV1Summary {

    private static final int NEWEST = 6;

    private final DataSet data;
    private final Figures figures;

    StubV1Summary(DataSet data, Figures figures) {
        this.data = data;
        this.figures = figures;
    }

    Map<String, Object> summary(SampleAccount account) {
        return object(
                "basicInfo", basicInfo(account),
                "billToContact", contact(account.billTo()),
                "soldToContact", contact(account.soldTo()),
                "subscriptions", subscriptions(account),
                "invoices", invoices(account),
                "payments", payments(account),
                "usage", List.of(),
                "success", true);
    }

    private Map<String, Object> basicInfo(SampleAccount account) {
        Optional<SamplePayment> last = processed(account).findFirst();
        return object(
                "id", account.id(),
                "name", account.name(),
                "accountNumber", account.number(),
                "batch", account.batch(),
                "status", account.status(),
                "balance", figures.balance(account.id()),
                "currency", account.currency(),
                "billCycleDay", account.billCycleDay(),
                "defaultPaymentMethod", defaultPaymentMethod(account),
                "lastInvoiceDate", figures.lastInvoiceDate(account.id()).orElse(null),
                "lastPaymentDate", last.map(SamplePayment::effectiveDate).orElse(null),
                "lastPaymentAmount", last.map(SamplePayment::amount).orElse(null),
                "invoiceDeliveryPrefsEmail", true,
                "invoiceDeliveryPrefsPrint", false,
                "additionalEmailAddresses", account.additionalEmails());
    }

    private Map<String, Object> defaultPaymentMethod(SampleAccount account) {
        return data.paymentMethods().stream()
                .filter(method -> method.id().equals(account.defaultPaymentMethodId()))
                .findFirst()
                .map(StubV1Summary::card)
                .orElse(null);
    }

    private static Map<String, Object> card(SamplePaymentMethod method) {
        return object(
                "id", method.id(),
                "paymentMethodType", method.type(),
                "creditCardNumber", method.maskedNumber(),
                "creditCardType", method.brand(),
                "creditCardExpirationMonth", method.expirationMonth(),
                "creditCardExpirationYear", method.expirationYear());
    }

    private static Map<String, Object> contact(SampleContact contact) {
        Map<String, Object> answer = and(object("id", contact.id()), StubV1Accounts.contactFields(contact));
        answer.remove("nickname");
        answer.remove("contactDescription");
        return answer;
    }

    private List<Map<String, Object>> subscriptions(SampleAccount account) {
        return data.subscriptions().stream()
                .filter(one -> one.latest() && one.accountId().equals(account.id()))
                .sorted(Comparator.comparing(SampleSubscription::updatedAt).reversed())
                .limit(NEWEST)
                .map(this::subscription)
                .toList();
    }

    private Map<String, Object> subscription(SampleSubscription one) {
        return object(
                "id", one.id(),
                "subscriptionNumber", one.number(),
                "status", one.status(),
                "termType", one.term().type(),
                "autoRenew", one.term().autoRenew(),
                "initialTerm", one.term().initialMonths(),
                "renewalTerm", one.term().renewalMonths(),
                "subscriptionStartDate", one.startDate(),
                "termStartDate", one.term().startDate(),
                "termEndDate", one.term().endDate(),
                "ratePlans",
                        data.ratePlans().stream()
                                .filter(plan -> plan.subscriptionId().equals(one.id()))
                                .map(plan -> object(
                                        "productId", plan.productId(),
                                        "productName", plan.productName(),
                                        "productRatePlanId", plan.productRatePlanId(),
                                        "productSku", plan.productSku(),
                                        "ratePlanName", plan.name()))
                                .toList());
    }

    private List<Map<String, Object>> invoices(SampleAccount account) {
        return data.invoices().stream()
                .filter(invoice -> invoice.accountId().equals(account.id()))
                .sorted(Comparator.comparing(SampleInvoice::date)
                        .thenComparing(SampleInvoice::number)
                        .reversed())
                .limit(NEWEST)
                .map(invoice -> object(
                        "id", invoice.id(),
                        "invoiceNumber", invoice.number(),
                        "invoiceDate", invoice.date(),
                        "dueDate", invoice.dueDate(),
                        "amount", invoice.amount(),
                        "balance", invoice.balance(),
                        "status", invoice.status()))
                .toList();
    }

    private List<Map<String, Object>> payments(SampleAccount account) {
        return newestPayments(account)
                .limit(NEWEST)
                .map(payment -> object(
                        "id", payment.id(),
                        "paymentNumber", payment.number(),
                        "paymentType", payment.type(),
                        "effectiveDate", payment.effectiveDate(),
                        "status", payment.status(),
                        "paidInvoices", StubV1Money.paidInvoices(data, payment)))
                .toList();
    }

    private Stream<SamplePayment> processed(SampleAccount account) {
        return newestPayments(account).filter(payment -> payment.status().equals("Processed"));
    }

    private Stream<SamplePayment> newestPayments(SampleAccount account) {
        return data.payments().stream()
                .filter(payment -> payment.accountId().equals(account.id()))
                .sorted(Comparator.comparing(SamplePayment::effectiveDate)
                        .thenComparing(SamplePayment::number)
                        .reversed());
    }
}
