package org.buyergraph.testkit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final DataSet data = DataSet.standard();
    private final Figures figures = new Figures(data);

    @ParameterizedTest
    @CsvSource({
        "INV00000805, A00000105, 20160.00, 4233.60, 24393.60, 0.00, EUR",
        "INV00000904, A00000102, 33600.00, 6384.00, 39984.00, 0.00, EUR",
        "INV00000977, A00000107, 13920.00, 0.00, 13920.00, 0.00, USD",
        "INV00001001, A00000101, 6960.00, 0.00, 6960.00, 0.00, USD",
        "INV00001002, A00000101, 1301.42, 0.00, 1301.42, 0.00, USD",
        "INV00001003, A00000101, 2826.58, 0.00, 2826.58, 0.00, USD",
        "INV00001004, A00000102, 40320.00, 7660.80, 47980.80, 27980.80, EUR",
        "INV00001006, A00000103, 280800.00, 56160.00, 336960.00, 0.00, GBP",
        "INV00001007, A00000103, 640.00, 128.00, 768.00, 0.00, GBP",
        "INV00001008, A00000104, 908820.00, 0.00, 908820.00, 0.00, USD",
        "INV00001009, A00000105, 20160.00, 4233.60, 24393.60, 0.00, EUR",
        "INV00001010, A00000190, 21420.00, 0.00, 21420.00, 0.00, EUR",
        "INV00001011, A00000108, 356000.00, 35600.00, 391600.00, 0.00, AUD",
        "INV00001012, A00000109, 0.00, 0.00, 0.00, 0.00, USD",
        "INV00001013, A00000111, 3480.00, 0.00, 3480.00, 0.00, USD",
        "INV00001014, A00000191, 10080.00, 0.00, 10080.00, 0.00, EUR",
        "INV00001015, A00000113, 2160.00, 0.00, 2160.00, 0.00, EUR",
        "INV00001016, A00000114, 4500.00, 900.00, 5400.00, 0.00, GBP",
        "INV00002001, A00000112, 1010.00, 191.90, 1201.90, 0.00, EUR",
        "INV00002481, A00000112, 1810.00, 343.90, 2153.90, 2153.90, EUR",
        "INV00002500, A00000112, 1000.00, 190.00, 1190.00, 1190.00, EUR"
    })
    void invoicesAreAsAgreed(
            String number,
            String account,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal amount,
            BigDecimal balance,
            String currency) {
        SampleInvoice invoice = data.invoice(number).orElseThrow();

        assertThat(invoice.accountId())
                .isEqualTo(data.account(account).orElseThrow().id());
        assertThat(invoice.netAmount()).isEqualByComparingTo(net);
        assertThat(invoice.taxAmount()).isEqualByComparingTo(tax);
        assertThat(invoice.amount()).isEqualByComparingTo(amount);
        assertThat(invoice.balance()).isEqualByComparingTo(balance);
        assertThat(invoice.currency()).isEqualTo(currency);
    }

    @Test
    void everyInvoiceAddsUp() {
        for (SampleInvoice invoice : data.invoices()) {
            List<SampleInvoiceItem> items = data.invoiceItems().stream()
                    .filter(item -> item.invoiceId().equals(invoice.id()))
                    .toList();
            BigDecimal paid = sum(
                    data.paymentApplications().stream()
                            .filter(part -> part.invoiceId().equals(invoice.id()))
                            .toList(),
                    SamplePaymentApplication::amount);

            assertThat(invoice.amount().subtract(paid).subtract(invoice.creditMemoAmount()))
                    .as(invoice.number())
                    .isEqualByComparingTo(invoice.balance());
            assertThat(sum(items, SampleInvoiceItem::amount)).isEqualByComparingTo(invoice.netAmount());
            assertThat(sum(items, SampleInvoiceItem::taxAmount)).isEqualByComparingTo(invoice.taxAmount());
        }
    }

    @Test
    void everyPaymentIsAppliedAsItSays() {
        for (SamplePayment payment : data.payments()) {
            BigDecimal applied = sum(
                    data.paymentApplications().stream()
                            .filter(part -> part.paymentId().equals(payment.id()))
                            .toList(),
                    SamplePaymentApplication::amount);

            assertThat(applied).as(payment.number()).isEqualByComparingTo(payment.appliedAmount());
            if (payment.status().equals("Processed")) {
                assertThat(payment.appliedAmount().add(payment.unappliedAmount()))
                        .isEqualByComparingTo(payment.amount());
            }
        }
    }

    @Test
    void everyCreditMemoAddsUp() {
        assertThat(data.creditMemos()).hasSize(2).allSatisfy(memo -> {
            assertThat(memo.netAmount().add(memo.taxAmount())).isEqualByComparingTo(memo.amount());
            assertThat(memo.amount().subtract(memo.appliedAmount()).subtract(memo.refundAmount()))
                    .isEqualByComparingTo(memo.unappliedAmount());
            assertThat(sum(memo.items(), SampleCreditMemo.Item::netAmount)).isEqualByComparingTo(memo.netAmount());
        });
        assertThat(data.refunds()).extracting(SampleRefund::amount).containsExactly(new BigDecimal("1163.18"));
    }

    @ParameterizedTest
    @CsvSource({
        "A00000101, 0.00, 1200.00",
        "A00000102, 27980.80, 3360.00",
        "A00000103, -5616.00, 23440.00",
        "A00000104, 0.00, 75735.00",
        "A00000105, 0.00, 1680.00",
        "A00000106, 0.00, 1785.00",
        "A00000107, 0.00, 1160.00",
        "A00000108, 0.00, 29666.67",
        "A00000109, 0.00, 0.00",
        "A00000111, 0.00, 0.00",
        "A00000113, 0.00, 1020.00",
        "A00000114, 0.00, 375.00",
        "A00000190, 0.00, 0.00",
        "A00000191, 0.00, 0.00"
    })
    void balancesAndRecurringRevenueFollow(String account, BigDecimal balance, BigDecimal monthly) {
        String id = data.account(account).orElseThrow().id();

        assertThat(figures.balance(id)).isEqualByComparingTo(balance);
        assertThat(figures.contractedMrr(id)).isEqualByComparingTo(monthly);
    }

    @Test
    void theVeryLargeAccountIsOverdueAndOpenAsAgreed() {
        String id = Ids.account(112);
        List<SampleInvoice> open = data.invoices().stream()
                .filter(invoice ->
                        invoice.accountId().equals(id) && invoice.balance().signum() > 0)
                .toList();
        List<SampleInvoice> overdue = open.stream()
                .filter(invoice -> invoice.dueDate().isBefore(TODAY))
                .toList();

        assertThat(overdue).hasSize(5);
        assertThat(sum(overdue, SampleInvoice::balance)).isEqualByComparingTo("10888.50");
        assertThat(open).hasSize(15);
        assertThat(sum(open, SampleInvoice::balance).subtract(sum(overdue, SampleInvoice::balance)))
                .isEqualByComparingTo("22074.50");
        assertThat(figures.balance(id)).isEqualByComparingTo("32963.00");
    }

    @Test
    void aChangeInMidTermIsWorthItsDays() {
        SampleSubscription subscription = data.subscription("A-S00000101").orElseThrow();
        SampleCharge added = data.charges().stream()
                .filter(charge -> charge.subscriptionId().equals(subscription.id()) && charge.lastSegment())
                .findFirst()
                .orElseThrow();

        assertThat(subscription.contractedMrr()).isEqualByComparingTo("725.00");
        assertThat(subscription.totalContractedValue()).isEqualByComparingTo("8261.42");
        assertThat(added.totalValue()).isEqualByComparingTo("6507.123287671");
        assertThat(added.deltaTotalValue()).isEqualByComparingTo("1301.424657534");
        assertThat(added.deltaMrr()).isEqualByComparingTo("145");
    }

    private static <T> BigDecimal sum(List<T> records, Function<T, BigDecimal> amount) {
        return records.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
