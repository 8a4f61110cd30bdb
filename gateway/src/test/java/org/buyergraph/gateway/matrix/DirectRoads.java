package org.buyergraph.gateway.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.crm.CrmLink;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.LicenseId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.id.UserId;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.payment.PaymentApplication;
import org.buyergraph.payment.PaymentQuestions;
import org.buyergraph.paymentmethod.PaymentMethodQuestions;
import org.buyergraph.search.SearchQuestions;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.settlement.SettlementQuestions;
import org.buyergraph.spi.Question;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAccount;

/**
 * Records that have no id in the graph, asked for past it. The graph reaches them only through records that their viewers see;
 * a road that is built tomorrow may not, so each is guarded for itself.
 */
final class DirectRoads {
    private static final Set<String> MORE_THAN_THE_NAME = Set.of("whole", "own", "all");

    /** @param sees whether a viewer sees a record of the answer */
    record Direct<K>(Question<K, ?> question, K key, BiPredicate<String, Object> sees) {
        @Override
        public String toString() {
            return question.name() + " of " + key;
        }
    }

    private final RightsTable rights;
    private final Records records;
    private final List<Direct<?>> all = new ArrayList<>();

    DirectRoads(DataSet data, RightsTable rights, Records records) {
        this.rights = rights;
        this.records = records;
        data.accounts().stream()
                .filter(account -> !account.number().equals("A00000112"))
                .forEach(this::ofAccount);
        for (Records.Known namespace : records.of("Namespace")) {
            NamespaceId id = new NamespaceId(namespace.name());
            add(NamespaceQuestions.NAMESPACE_PROVISION, id, (viewer, record) -> sees(viewer, namespace));
            add(NamespaceQuestions.NAMESPACE_ADD_ON_USE, id, (viewer, record) -> Set.of("whole", "served", "all")
                    .contains(level(viewer, namespace)));
            add(NamespaceQuestions.NAMESPACE_QUOTA, id, (viewer, record) -> Set.of("whole", "served", "all")
                    .contains(level(viewer, namespace)));
        }
        for (Records.Known subscription : records.of("Subscription")) {
            add(
                    NamespaceQuestions.NAMESPACE_OF_SUBSCRIPTION,
                    new SubscriptionNumber(subscription.name()),
                    (viewer, record) -> sees(viewer, subscription));
            add(
                    SettlementQuestions.SETTLEMENT_RECORDS_OF_SUBSCRIPTION,
                    new SubscriptionNumber(subscription.name()),
                    (viewer, record) -> viewer.equals("support"));
            add(
                    SubscriptionQuestions.PORTAL_ACCESS,
                    new SubscriptionNumber(subscription.name()),
                    (viewer, record) -> viewer.equals("support"));
        }
        for (Records.Known license : records.of("License")) {
            // What withholds a code from everybody is said by the license; the rule says who may ever have it.
            if (!license.name().equals("500107") && !license.name().equals("500240")) {
                add(
                        LicenseQuestions.LICENSE_GRANT,
                        new LicenseId(license.name()),
                        (viewer, record) -> rights.sees(viewer, "Grant", license.name()));
            }
        }
        data.customers().stream()
                .filter(customer -> customer.userId() != null)
                .forEach(customer -> add(
                        NamespaceQuestions.NAMESPACES_OF_USER,
                        new UserId(String.valueOf(customer.userId())),
                        (viewer, record) ->
                                Set.of("support", "customer-" + customer.id()).contains(viewer)));
        add(
                SearchQuestions.SEARCH_PORTAL,
                new SearchTerm(SearchTerm.Field.EMAIL, "dana@brightwater.example"),
                (viewer, record) -> viewer.equals("support"));
    }

    private void ofAccount(SampleAccount account) {
        AccountId id = new AccountId(account.id());
        Records.Known known = new Records.Known("Account", account.number(), GlobalId.of("Account", account.id()));
        add(AccountQuestions.ACCOUNT_NAME, id, (viewer, record) -> sees(viewer, known));
        add(
                PaymentMethodQuestions.PAYMENT_METHODS_OF_ACCOUNT,
                id,
                (viewer, record) -> MORE_THAN_THE_NAME.contains(level(viewer, known)));
        add(
                PaymentQuestions.PAYMENT_APPLICATIONS_OF_ACCOUNT,
                id,
                (viewer, record) -> seesPayment(viewer, (PaymentApplication) record));
        String link = account.crmId();
        if (link != null && !link.isEmpty()) {
            BiPredicate<String, Object> linked =
                    (viewer, record) -> Set.of("whole", "all").contains(level(viewer, known));
            add(CrmQuestions.CRM_ACCOUNT, new CrmId(link), linked);
            add(CrmQuestions.CRM_ACCOUNTS_OF_LINK, new CrmLink(id, new CrmId(link)), linked);
            add(CrmQuestions.CONTACTS_OF_CRM_ACCOUNT, new CrmId(link), linked);
            add(
                    CrmQuestions.OPPORTUNITIES_OF_CRM_ACCOUNT,
                    new CrmId(link),
                    (viewer, record) -> viewer.equals("support"));
        }
    }

    private boolean seesPayment(String viewer, PaymentApplication application) {
        String payment = records.nameOf(GlobalId.of("Payment", application.paymentId()));
        String invoice = records.nameOf(GlobalId.of("Invoice", application.invoiceId()));
        return rights.sees(viewer, "Payment", payment) || rights.sees(viewer, "Invoice", invoice);
    }

    private boolean sees(String viewer, Records.Known record) {
        return rights.sees(viewer, record.type(), record.name());
    }

    private String level(String viewer, Records.Known record) {
        return String.valueOf(rights.level(viewer, record.type(), record.name()));
    }

    private <K> void add(Question<K, ?> question, K key, BiPredicate<String, Object> sees) {
        all.add(new Direct<>(question, key, sees));
    }

    List<Direct<?>> all() {
        return all;
    }
}
