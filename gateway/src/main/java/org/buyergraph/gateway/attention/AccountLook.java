package org.buyergraph.gateway.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.attention.MoneyNotices;
import org.buyergraph.attention.Notice;
import org.buyergraph.attention.RecordNotices;
import org.buyergraph.channel.EntityCheck;
import org.buyergraph.crm.CrmLinkCheck;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.AccountId;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.payment.Payment;
import org.buyergraph.payment.PaymentQuestions;
import org.buyergraph.paymentmethod.PaymentMethodQuestions;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.stereotype.Component;

/** What of an account as a whole somebody should look at. What cannot lead to a notice is not asked. */
@Component
final class AccountLook {
    private final Conclusion<AccountId, EntityCheck> entities;
    private final Conclusion<AccountId, CrmLinkCheck> links;
    private final OverdueLook overdue;
    private final Clock businessClock;

    AccountLook(
            Conclusion<AccountId, EntityCheck> entities,
            Conclusion<AccountId, CrmLinkCheck> links,
            OverdueLook overdue,
            Clock businessClock) {
        this.entities = entities;
        this.links = links;
        this.overdue = overdue;
        this.businessClock = businessClock;
    }

    List<Fact<Part<Notice>>> at(Account account, Facts facts) {
        List<Fact<Part<Notice>>> parts = new ArrayList<>();
        parts.add(Fact.of(Part.of(Stream.of(MoneyNotices.credit(account), RecordNotices.silent(account))
                .flatMap(found -> found.stream())
                .toList())));
        parts.add(overdue.at(account, facts));
        if (account.defaultPaymentMethodId() != null) {
            parts.add(payments(account, facts));
        }
        if (MoneyNotices.isChargedByItself(account)) {
            parts.add(card(account, facts));
        }
        parts.add(Part.of(facts.conclude(entities, account.id())
                .map(check -> RecordNotices.entity(account, check).stream().toList())));
        parts.add(Part.of(facts.conclude(links, account.id())
                .map(link -> RecordNotices.salesLink(account, link).stream().toList())));
        return parts;
    }

    private static Fact<Part<Notice>> payments(Account account, Facts facts) {
        return Part.of(Fact.zip(
                        facts.ask(PaymentQuestions.PAYMENTS_OF_ACCOUNT, account.id()),
                        facts.ask(InvoiceQuestions.INVOICES_OF_ACCOUNT, account.id()),
                        (payments, invoices) -> new Charged(payments.rows(), invoices.rows()))
                .flatMap(charged -> facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account.id())
                        .orElse(Listing.empty())
                        .map(used -> MoneyNotices.declined(charged.payments(), charged.invoices(), used.rows()).stream()
                                .toList())));
    }

    private record Charged(List<Payment> payments, List<Invoice> invoices) {}

    private Fact<Part<Notice>> card(Account account, Facts facts) {
        LocalDate today = LocalDate.now(businessClock);
        return Part.of(facts.ask(PaymentMethodQuestions.PAYMENT_METHODS_OF_ACCOUNT, account.id())
                .map(methods -> MoneyNotices.card(account, methods.rows(), today).stream()
                        .toList()));
    }
}
