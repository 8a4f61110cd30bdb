package org.buyergraph.attention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.account.Billing;
import org.buyergraph.id.PaymentMethodId;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.money.Money;
import org.buyergraph.payment.Payment;
import org.buyergraph.payment.PaymentKind;
import org.buyergraph.payment.PaymentStatus;
import org.buyergraph.paymentmethod.PaymentMethod;
import org.buyergraph.paymentmethod.PaymentMethodKind;
import org.buyergraph.renewal.Renewal;
import org.buyergraph.renewal.RenewalNotice;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** What is late, refused, about to be refused, or to be used up. */
public final class MoneyNotices {
    /**
     * The handbook says nothing of cards: their owner is told as long ahead as of a term's end by the second mail, which leaves time
     * for the bank to send another one.
     */
    static final int DAYS_BEFORE_CARD_IS_OVER = RenewalNotice.SIX_WEEKS_BEFORE.daysBefore();

    private static final Comparator<Payment> LATEST =
            Comparator.comparing(MoneyNotices::day).thenComparing(Payment::number);

    private MoneyNotices() {}

    public static Optional<Notice> overdue(Invoice invoice, LocalDate businessDate) {
        LocalDate due = invoice.dueDate();
        if (due == null || !invoice.isOverdue(businessDate)) {
            return Optional.empty();
        }
        String message = "Invoice %s is overdue by %s."
                .formatted(invoice.number(), Words.days(invoice.daysOverdue(businessDate)));
        return Optional.of(Notice.of(NoticeCode.OVERDUE, NoticeSeverity.CRITICAL, invoice, message)
                .since(due.plusDays(1))
                .on(due)
                .amount(invoice.balance()));
    }

    /**
     * The last try to charge, where it failed and something is still to be paid. A plan that should have been renewed by it is kept for
     * two weeks; anything else is charged again when there is another card.
     */
    public static Optional<Notice> declined(
            Collection<Payment> payments, Collection<Invoice> invoices, Collection<Subscription> used) {
        boolean unpaid = invoices.stream()
                .anyMatch(invoice ->
                        invoice.isPosted() && invoice.balance().amount().signum() > 0);
        return payments.stream()
                .filter(payment -> payment.kind() == PaymentKind.ELECTRONIC)
                .max(LATEST)
                .filter(last -> unpaid && last.status() == PaymentStatus.ERROR)
                .map(last -> declined(last, used));
    }

    private static Notice declined(Payment last, Collection<Subscription> used) {
        LocalDate keptUntil = keptUntil(last, used);
        String next = keptUntil == null
                ? "It is charged again when there is another card."
                : "The plan is kept for two weeks, and is gone then unless it is paid.";
        return Notice.of(
                        NoticeCode.PAYMENT_DECLINED,
                        NoticeSeverity.CRITICAL,
                        last,
                        "Payment %s was declined. %s".formatted(last.number(), next))
                .since(last.date())
                .on(keptUntil)
                .amount(last.amount());
    }

    /** Of a plan that it should have renewed; null where it was for something else. */
    private static @Nullable LocalDate keptUntil(Payment last, Collection<Subscription> used) {
        LocalDate day = last.date();
        return day != null && used.stream().anyMatch(one -> isRenewedOn(one, day))
                ? day.plusDays(Renewal.DAYS_KEPT_UNPAID)
                : null;
    }

    private static boolean isRenewedOn(Subscription subscription, LocalDate day) {
        boolean renewed = day.equals(subscription.termStart()) && !day.equals(subscription.subscriptionStart());
        return subscription.autoRenew() && (renewed || day.equals(subscription.termEnd()));
    }

    private static LocalDate day(Payment payment) {
        return payment.date() == null ? LocalDate.MIN : payment.date();
    }

    /** Whether there is a card that is charged without asking, so that it matters how long it is good for. */
    public static boolean isChargedByItself(Account account) {
        Billing billing = account.billing();
        return billing != null && billing.autoPay() && account.defaultPaymentMethodId() != null;
    }

    public static Optional<Notice> card(Account account, List<PaymentMethod> methods, LocalDate businessDate) {
        PaymentMethodId charged = account.defaultPaymentMethodId();
        return methods.stream()
                .filter(method -> method.id().equals(charged) && method.kind() == PaymentMethodKind.CARD)
                .findFirst()
                .filter(card -> card.isExpired(businessDate.plusDays(DAYS_BEFORE_CARD_IS_OVER)))
                .flatMap(card ->
                        Optional.ofNullable(card.expires()).map(last -> card(account, card, last, businessDate)));
    }

    private static Notice card(Account account, PaymentMethod card, YearMonth last, LocalDate businessDate) {
        LocalDate over = last.plusMonths(1).atDay(1);
        String name = "The card ending in " + card.lastFour();
        return card.isExpired(businessDate)
                ? Notice.of(
                                NoticeCode.CARD_EXPIRED,
                                NoticeSeverity.CRITICAL,
                                account,
                                name + " is no longer good: what is charged to it will be declined.")
                        .since(over)
                : Notice.of(
                                NoticeCode.CARD_EXPIRES,
                                NoticeSeverity.WARNING,
                                account,
                                "%s is good until %s: what is charged to it from then on will be declined."
                                        .formatted(name, over))
                        .on(over);
    }

    public static Optional<Notice> credit(Account account) {
        Money credit = account.unappliedCredit();
        return credit == null || credit.amount().signum() <= 0
                ? Optional.empty()
                : Optional.of(Notice.of(
                                NoticeCode.CREDIT_TO_USE,
                                NoticeSeverity.INFO,
                                account,
                                "There is credit that no invoice used yet.")
                        .amount(credit));
    }
}
