package org.buyergraph.testkit.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Facts that the contract's samples show of records in the data set, beyond ids and sums. */
class SampleFactsTest {

    private final DataSet data = DataSet.standard();

    @Test
    void accounts() {
        SampleAccount falkenried = data.account("A00000102").orElseThrow();
        assertThat(falkenried.billCycleDay()).isEqualTo(15);
        assertThat(falkenried.salesRep()).isEqualTo("Ines Vogt");
        assertThat(falkenried.vatId()).isEqualTo("DE811000102");
        assertThat(falkenried.additionalEmails()).containsExactly("buchhaltung@falkenried.example");
        assertThat(falkenried.billTo().workPhone()).isEqualTo("+49 40 5550102");
        assertThat(falkenried.billTo().id()).isEqualTo("8ad09000000000000000c0a000001021");
        assertThat(falkenried.soldTo().id()).isEqualTo("8ad09000000000000000c0a000001022");
        assertThat(falkenried.soldTo().workEmail()).isEqualTo("mareike.thomsen@falkenried.example");

        SampleAccount harrowgate = data.account("A00000103").orElseThrow();
        assertThat(harrowgate.createdAt()).hasToString("2025-05-01T02:10-07:00");
        assertThat(harrowgate.updatedAt()).hasToString("2026-10-05T01:15:30-07:00");
        assertThat(harrowgate.purchaseOrderNumber()).isEqualTo("PO-2026-7781");
        assertThat(harrowgate.purchaseOrderRequired()).isEqualTo("YES");

        SampleAccount brightwater = data.account("A00000101").orElseThrow();
        assertThat(brightwater.soldTo()).isEqualTo(brightwater.billTo());
        assertThat(brightwater.createdAt()).hasToString("2026-03-01T04:00-08:00");
        assertThat(brightwater.paymentGateway()).isEqualTo("Stripe - GitLab Inc");
        assertThat(data.account("A00000111").orElseThrow().communicationProfileId())
                .isEqualTo(Ids.SILENT_PROFILE);
    }

    @Test
    void subscriptions() {
        SampleSubscription renewed = data.subscription("A-S00000103").orElseThrow();
        assertThat(renewed.originalCreatedAt()).hasToString("2025-09-10T03:20-07:00");
        assertThat(renewed.createdAt()).hasToString("2026-08-28T06:02:11-07:00");
        assertThat(renewed.updatedAt()).hasToString("2026-09-15T00:10-07:00");
        assertThat(renewed.lastBookingDate()).isEqualTo("2026-08-28");
        assertThat(renewed.deal().quoteNumber()).isEqualTo("Q-00000103");
        assertThat(renewed.deal().quoteType()).isEqualTo("Renewal");
        assertThat(data.subscription("A-S00000102").orElseThrow().term().initialMonths())
                .isEqualTo(6);
        assertThat(data.subscription("A-S00000108").orElseThrow().term().currentMonths())
                .isEqualTo(36);
    }

    @Test
    void invoices() {
        SampleInvoice invoice = data.invoice("INV00001004").orElseThrow();
        assertThat(invoice.createdAt()).hasToString("2026-09-15T01:10:05-07:00");
        assertThat(invoice.updatedAt()).hasToString("2026-10-10T06:44:10-07:00");
        assertThat(invoice.sourceId()).isEqualTo("BR-00000915");
        assertThat(invoice.pdfStatus()).isEqualTo("Pending");
        assertThat(data.invoiceItems())
                .filteredOn(item -> item.invoiceId().equals(invoice.id()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.balance()).isEqualByComparingTo("23513.28");
                    assertThat(item.serviceEnd()).isEqualTo("2027-09-14");
                    assertThat(item.tax()).isNotNull().extracting("id").isEqualTo("8ad090000000000000001e1100010042");
                });
        SampleInvoice large = data.invoice("INV00002500").orElseThrow();
        assertThat(large.createdAt()).hasToString("2026-11-01T01:58-07:00");
        assertThat(large.updatedAt()).hasToString("2026-11-01T02:00-07:00");
        assertThat(large.sourceId()).isEqualTo("BR-00001101");
    }

    @Test
    void payments() {
        SamplePayment charged = data.payment("P-00000104").orElseThrow();
        assertThat(charged.createdAt()).hasToString("2026-09-01T03:00:28-07:00");
        assertThat(charged.submittedAt()).hasToString("2026-09-01T03:00:30-07:00");
        assertThat(charged.updatedAt()).hasToString("2026-09-01T03:00:31-07:00");
        assertThat(charged.referenceId()).isEqualTo("ch_0104");
        SamplePayment declined = data.payment("P-00000102").orElseThrow();
        assertThat(declined.gatewayResponseCode()).isEqualTo("card_declined");
        assertThat(declined.updatedAt()).hasToString("2026-06-01T03:00:44-07:00");
    }

    @Test
    void licenses() {
        SampleLicense license = data.licenses().get(0);
        assertThat(license.fileMd5()).isEqualTo("0f343b0931126a20f133d67c2b018a3b");
        assertThat(license.name()).isEqualTo("Mareike Thomsen");
        assertThat(license.blockChangesAt()).isEqualTo("2027-09-29");
        assertThat(license.activatedAt()).hasToString("2026-09-15T08:00:11Z");
        assertThat(license.eulaAcceptedAt()).hasToString("2026-09-15T07:58:40Z");
        assertThat(license.lastSyncedAt()).hasToString("2026-11-19T16:00:00Z");
        assertThat(license.nextSyncAt()).hasToString("2026-11-20T16:00:00Z");
        assertThat(license.seatReconciliationEnabled()).isTrue();
        assertThat(license.autoRenewEnabled()).isFalse();
        assertThat(license.activationCode()).hasSize(24);
    }

    @Test
    void members() {
        assertThat(data.members().get(0)).satisfies(owner -> {
            assertThat(owner.user().id()).isEqualTo(8_201_001);
            assertThat(owner.user().username()).isEqualTo("dokafor");
            assertThat(owner.lastActivityOn()).isEqualTo("2026-11-19");
            assertThat(owner.lastLoginAt()).hasToString("2026-11-20T07:55:10Z");
        });
    }

    @Test
    void crm() {
        SampleCrmAccount account = data.crmAccounts().stream()
                .filter(candidate -> candidate.id().equals("0014M00000A0102QAB"))
                .findFirst()
                .orElseThrow();
        assertThat(account.industry()).isEqualTo("Machinery");
        assertThat(account.employees()).isEqualTo(480);
        assertThat(account.ownerId()).isEqualTo("0054M00000U0002QAB");
        assertThat(account.createdAt()).hasToString("2025-08-01T09:12:44Z");
        assertThat(account.modifiedAt()).hasToString("2026-10-12T08:01:09Z");
    }
}
