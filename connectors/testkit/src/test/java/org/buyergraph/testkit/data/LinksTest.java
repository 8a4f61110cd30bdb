package org.buyergraph.testkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinksTest {

    private final DataSet data = DataSet.standard();
    private final Set<String> accounts = keys(data.accounts());
    private final Set<String> subscriptions = keys(data.subscriptions());
    private final Set<String> latestNumbers = data.subscriptions().stream()
            .filter(SampleSubscription::latest)
            .map(SampleSubscription::number)
            .collect(Collectors.toSet());

    @Test
    void billingAccountsLeadToCrmAccounts() {
        Set<String> crm = keys(data.crmAccounts());

        assertThat(data.accounts()).allSatisfy(account -> {
            if (account.number().equals("A00000111")) {
                assertThat(account.crmId()).isNull();
            } else {
                assertThat(crm).contains(Ids.withChecksum(Objects.requireNonNull(account.crmId())));
            }
        });
        assertThat(data.account("A00000104").orElseThrow().crmId()).isEqualTo("0014M00000A0104");
        assertThat(crm).hasSize(14);
    }

    @Test
    void subscriptionsLeadToOwnerPayerNamespaceAndOpportunity() {
        all(data.subscriptions(), SampleSubscription::accountId, accounts);
        all(data.subscriptions(), SampleSubscription::invoiceOwnerId, accounts);
        present(data.subscriptions(), SampleSubscription::namespaceId, keys(data.namespaces()));
        present(data.subscriptions(), subscription -> subscription.deal().opportunityId(), keys(data.opportunities()));
        all(data.subscriptions(), SampleSubscription::originalId, subscriptions);
        present(data.subscriptions(), SampleSubscription::previousId, subscriptions);
        present(
                data.subscriptions(),
                SampleSubscription::orderNumber,
                data.orders().stream().map(SampleOrder::number).collect(Collectors.toSet()));
    }

    @Test
    void onlyThePartnersSalesAreBilledToSomebodyElse() {
        assertThat(data.subscriptions())
                .filteredOn(sold -> !sold.accountId().equals(sold.invoiceOwnerId()))
                .extracting(SampleSubscription::number, SampleSubscription::invoiceOwnerId)
                .containsExactly(tuple("A-S00000109", Ids.account(190)), tuple("A-S00000114", Ids.account(191)));
    }

    @Test
    void ratePlansAndChargesLeadToTheirVersionAndProduct() {
        all(data.ratePlans(), SampleRatePlan::subscriptionId, subscriptions);
        all(data.ratePlans(), SampleRatePlan::productId, keys(data.products()));
        all(data.charges(), SampleCharge::subscriptionId, subscriptions);
        all(data.charges(), SampleCharge::ratePlanId, keys(data.ratePlans()));
        all(
                data.charges(),
                SampleCharge::productRatePlanChargeId,
                data.products().stream()
                        .map(product -> product.ratePlan().charge().id())
                        .collect(Collectors.toSet()));
        assertThat(data.ratePlans()).hasSameSizeAs(data.subscriptions());
    }

    @Test
    void moneyLeadsToAccountInvoiceAndPayment() {
        Set<String> invoices = keys(data.invoices());
        all(data.invoices(), SampleInvoice::accountId, accounts);
        all(data.invoiceFiles(), SampleInvoiceFile::invoiceId, invoices);
        all(data.invoiceItems(), SampleInvoiceItem::invoiceId, invoices);
        all(data.invoiceItems(), SampleInvoiceItem::subscriptionId, subscriptions);
        all(data.invoiceItems(), SampleInvoiceItem::chargeId, keys(data.charges()));
        all(data.invoiceItems(), SampleInvoiceItem::ratePlanId, keys(data.ratePlans()));
        all(data.payments(), SamplePayment::accountId, accounts);
        present(data.payments(), SamplePayment::paymentMethodId, keys(data.paymentMethods()));
        all(data.paymentApplications(), SamplePaymentApplication::paymentId, keys(data.payments()));
        all(data.paymentApplications(), SamplePaymentApplication::invoiceId, invoices);
        all(data.creditMemos(), SampleCreditMemo::invoiceId, invoices);
        present(data.refunds(), SampleRefund::creditMemoId, keys(data.creditMemos()));
        present(data.accounts(), SampleAccount::defaultPaymentMethodId, keys(data.paymentMethods()));
    }

    @Test
    void gitlabRecordsLeadToTheirPurchase() {
        Set<String> namespaces = keys(data.namespaces());
        present(data.namespaces(), SampleNamespace::baseSubscription, latestNumbers);
        all(data.addOns(), SampleAddOn::subscriptionNumber, latestNumbers);
        all(data.minutePacks(), SampleMinutePack::subscriptionNumber, latestNumbers);
        all(data.licenses(), SampleLicense::subscriptionNumber, latestNumbers);
        all(data.licenses(), SampleLicense::subscriptionId, subscriptions);
        present(data.licenses(), license -> text(license.customerId()), keys(data.customers()));
        present(data.customers(), SampleCustomer::accountId, accounts);
        present(data.customers(), SampleCustomer::crmAccountId, keys(data.crmAccounts()));
        present(data.customers(), customer -> text(customer.userId()), keys(data.users()));
        all(data.members(), member -> Long.toString(member.namespaceId()), namespaces);
        all(data.owners(), owner -> Long.toString(owner.namespaceId()), namespaces);
        present(data.portalOrders(), order -> text(order.namespaceId()), namespaces);
        all(data.reconciliations(), SampleReconciliation::subscriptionNumber, latestNumbers);
        all(data.trials(), trial -> Long.toString(trial.namespaceId()), namespaces);
    }

    @Test
    void crmRecordsLeadToAccountAndOwner() {
        Set<String> crmAccounts = keys(data.crmAccounts());
        Set<String> users = keys(data.crmUsers());
        all(data.crmAccounts(), SampleCrmAccount::ownerId, users);
        all(data.crmContacts(), SampleCrmContact::accountId, crmAccounts);
        all(data.opportunities(), SampleOpportunity::accountId, crmAccounts);
        all(data.opportunities(), SampleOpportunity::ownerId, users);
        assertThat(data.crmAccounts())
                .filteredOn(SampleCrmAccount::publicSector)
                .extracting(SampleCrmAccount::id)
                .containsExactly(Ids.crmAccount(107));
        assertThat(data.crmAccounts())
                .filteredOn(SampleCrmAccount::masterAgreement)
                .extracting(SampleCrmAccount::id)
                .containsExactly(Ids.crmAccount(104));
        assertThat(data.crmAccounts())
                .filteredOn(account -> account.partnerTrack() != null)
                .extracting(SampleCrmAccount::id)
                .containsExactly(Ids.crmAccount(190), Ids.crmAccount(191));
    }

    @Test
    void whatIsMissingIsMissingOnPurpose() {
        assertThat(data.account("A00000110")).isEmpty();
        assertThat(data.invoice("INV00001005")).isEmpty();
        assertThat(data.namespace("9100110").orElseThrow().baseSubscription()).isNull();
        assertThat(data.namespace("9100111").orElseThrow().baseSubscription()).isNull();
        assertThat(data.customers())
                .filteredOn(customer -> customer.userId() == null)
                .extracting(SampleCustomer::id)
                .containsExactlyInAnyOrder(700108L, 700190L, 700191L);
        assertThat(data.customers())
                .filteredOn(customer -> customer.accountId() == null)
                .extracting(SampleCustomer::id)
                .containsExactly(700110L);
        assertThat(data.licenses())
                .filteredOn(license -> license.customerId() == null)
                .extracting(SampleLicense::id)
                .containsExactly(500114L);
        assertThat(data.customers()).noneMatch(customer -> Ids.account(114).equals(customer.accountId()));
    }

    private static <T> void all(List<T> records, Function<T, String> link, Set<String> targets) {
        assertThat(records).isNotEmpty().extracting(link).allMatch(targets::contains);
    }

    private static <T> void present(List<T> records, Function<T, @Nullable String> link, Set<String> targets) {
        assertThat(records.stream().map(link).filter(Objects::nonNull))
                .isNotEmpty()
                .allMatch(targets::contains);
    }

    private static Set<String> keys(Collection<? extends SampleRecord> records) {
        return records.stream().map(SampleRecord::key).collect(Collectors.toSet());
    }

    private static @Nullable String text(@Nullable Long id) {
        return id == null ? null : Long.toString(id);
    }
}
