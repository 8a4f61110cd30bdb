package org.buyergraph.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.InvoiceNumber;
import org.buyergraph.id.PaymentId;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceStatus;
import org.buyergraph.money.Money;
import org.buyergraph.payment.Payment;
import org.buyergraph.payment.PaymentKind;
import org.buyergraph.payment.PaymentStatus;
import org.buyergraph.rules.SampleAccount;
import org.buyergraph.rules.SampleCustomer;
import org.buyergraph.rules.SampleSubscription;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyNoticesTest {
    private static final Account CHARGED =
            SampleAccount.account().chargedWithoutAsking().get();

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "2026-10-14, 100.00, POSTED, none",
                "2026-10-15, 100.00, POSTED, none",
                "2026-10-16, 100.00, POSTED, Invoice INV00001004 is overdue by 1 day.",
                "2026-11-20, 100.00, POSTED, Invoice INV00001004 is overdue by 36 days.",
                "2026-11-20, 0.00, POSTED, none",
                "2026-11-20, 100.00, DRAFT, none"
            })
    void anInvoiceIsOverdueTheDayAfterItWasDue(
            LocalDate day, String balance, InvoiceStatus status, @Nullable String message) {
        Optional<Notice> notice = MoneyNotices.overdue(invoice(balance, status), day);

        assertThat(notice.map(Notice::message).orElse(null)).isEqualTo(message);
        notice.ifPresent(told -> {
            assertThat(told.since()).isEqualTo(LocalDate.parse("2026-10-16"));
            assertThat(told.amount()).isEqualTo(Money.of(balance, "EUR"));
        });
    }

    /** The card is good until the end of November: its owner is told from 17 October on. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "2026-10-16, none, none",
                "2026-10-17, CARD_EXPIRES, 2026-12-01",
                "2026-11-30, CARD_EXPIRES, 2026-12-01",
                "2026-12-01, CARD_EXPIRED, none"
            })
    void aCardThatWillBeOverIsToldAhead(LocalDate day, @Nullable NoticeCode code, @Nullable LocalDate on) {
        Optional<Notice> notice = MoneyNotices.card(CHARGED, List.of(SampleCustomer.card(YearMonth.of(2026, 11))), day);

        assertThat(notice.map(Notice::code).orElse(null)).isEqualTo(code);
        assertThat(notice.map(Notice::on).orElse(null)).isEqualTo(on);
    }

    @Test
    void onlyACardThatIsChargedWithoutAskingMatters() {
        assertThat(MoneyNotices.isChargedByItself(CHARGED)).isTrue();
        assertThat(MoneyNotices.isChargedByItself(SampleAccount.account().get()))
                .isFalse();
        assertThat(MoneyNotices.card(CHARGED, List.of(), LocalDate.parse("2026-12-01")))
                .isEmpty();
    }

    /** By the payments in their order, as days and what became of them, and what is still to be paid. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "06-01 ERROR, 100.00, none",
                "06-01 ERROR, 0.00, settled",
                "06-01 ERROR 06-03 PROCESSED, 100.00, settled",
                "06-03 PROCESSED 06-01 ERROR, 100.00, settled",
                "06-01 PROCESSED 06-03 ERROR, 100.00, none",
                "03-01 ERROR, 100.00, 2026-03-15"
            })
    void theLastChargeMattersAsLongAsSomethingIsUnpaid(String history, String balance, @Nullable String until) {
        Subscription renewed =
                SampleSubscription.subscription().begun("2025-03-01").get();

        Optional<Notice> notice = MoneyNotices.declined(
                payments(history), List.of(invoice(balance, InvoiceStatus.POSTED)), List.of(renewed));

        assertThat(notice.map(told -> String.valueOf(told.on())).orElse("settled"))
                .isEqualTo(until == null ? "null" : until);
    }

    @Test
    void whatTheBuyerSendsIsNotDeclined() {
        Payment sent = payment(1, "2026-06-01", PaymentKind.EXTERNAL, PaymentStatus.ERROR);

        assertThat(MoneyNotices.declined(List.of(sent), List.of(invoice("1.00", InvoiceStatus.POSTED)), List.of()))
                .isEmpty();
    }

    private static List<Payment> payments(String history) {
        String[] words = history.split(" ");
        List<Payment> payments = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            payments.add(payment(i, "2026-" + words[i], PaymentKind.ELECTRONIC, PaymentStatus.valueOf(words[i + 1])));
        }
        return payments;
    }

    private static Payment payment(int number, String day, PaymentKind kind, PaymentStatus status) {
        return new Payment(
                new PaymentId("8ad090000000000000009a700000010" + number),
                "P-0000010" + number,
                SampleAccount.OWNER,
                kind,
                status,
                LocalDate.parse(day),
                Money.of("100.00", "USD"),
                null,
                null);
    }

    private static Invoice invoice(String balance, InvoiceStatus status) {
        return new Invoice(
                new InvoiceId("8ad090000000000000001e1000001004"),
                new InvoiceNumber("INV00001004"),
                SampleAccount.OWNER,
                status,
                LocalDate.parse("2026-09-15"),
                LocalDate.parse("2026-10-15"),
                null,
                Money.of("100.00", "EUR"),
                Money.of("0.00", "EUR"),
                Money.of("100.00", "EUR"),
                Money.of(balance, "EUR"));
    }
}
