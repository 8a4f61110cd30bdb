package org.buyergraph.gateway.outlook;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.customertype.CustomerFacts;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.AccountId;
import org.buyergraph.paymentmethod.PaymentMethod;
import org.buyergraph.paymentmethod.PaymentMethodQuestions;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.subscription.PortalAccess;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.buyergraph.subscription.SubscriptionStatus;

/** Gathers what tells of what sort a customer is. What cannot change the outcome is not asked. */
final class Customers {
    private Customers() {}

    /** The customer who uses a subscription. Where it is paid for, no other is looked for. */
    static Fact<CustomerFacts> of(Subscription subscription, Evidence evidence) {
        Fact<List<Subscription>> held =
                isPaid(subscription) ? Fact.of(List.of(subscription)) : held(subscription.owner(), evidence);
        return gathered(subscription.owner(), held, access(List.of(subscription), evidence), evidence);
    }

    static Fact<CustomerFacts> of(AccountId account, Evidence evidence) {
        Fact<List<Subscription>> held = held(account, evidence);
        return gathered(account, held, held.flatMap(all -> access(regarded(all, account), evidence)), evidence);
    }

    private static Fact<CustomerFacts> gathered(
            AccountId id, Fact<List<Subscription>> held, Fact<List<PortalAccess>> access, Evidence evidence) {
        Fact<CustomerFacts> alone = evidence.ask(AccountQuestions.ACCOUNT, id)
                .flatMap(account -> Fact.zip(
                        SalesSide.of(account, evidence),
                        methods(account, evidence),
                        (crm, methods) -> new CustomerFacts(account, crm.orElse(null), methods, List.of(), List.of())))
                .orElse(CustomerFacts.NONE);
        return Fact.zip(Fact.zip(alone, held, CustomerFacts::with), access, CustomerFacts::withAccess);
    }

    private static Fact<List<PortalAccess>> access(Collection<Subscription> subscriptions, Evidence evidence) {
        return Fact.all(
                subscriptions, one -> evidence.askWhoMayNotBeThere(SubscriptionQuestions.PORTAL_ACCESS, one.number()));
    }

    /** Those that tell of what sort the account's customer is. */
    private static List<Subscription> regarded(Collection<Subscription> held, AccountId account) {
        return held.stream()
                .filter(one -> one.storedStatus() == SubscriptionStatus.ACTIVE
                        && one.owner().equals(account))
                .toList();
    }

    /** Where nothing is charged without asking, it does not matter what could be. */
    private static Fact<List<PaymentMethod>> methods(Account account, Evidence evidence) {
        boolean mayBeCharged =
                account.billing() != null && account.billing().autoPay() && account.defaultPaymentMethodId() != null;
        return mayBeCharged
                ? rows(PaymentMethodQuestions.PAYMENT_METHODS_OF_ACCOUNT, account.id(), evidence)
                : Fact.of(List.of());
    }

    /** Those that it uses; where none of these is paid for, those that it pays for as well. */
    private static Fact<List<Subscription>> held(AccountId account, Evidence evidence) {
        return rows(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account, evidence)
                .flatMap(used -> used.stream().anyMatch(Customers::isPaid)
                        ? Fact.of(used)
                        : rows(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER, account, evidence)
                                .map(paid -> together(used, paid)));
    }

    private static List<Subscription> together(List<Subscription> used, List<Subscription> paid) {
        return Stream.concat(used.stream(), paid.stream()).distinct().toList();
    }

    private static <V> Fact<List<V>> rows(
            Question<AccountId, Listing<V>> question, AccountId account, Evidence evidence) {
        return evidence.ask(question, account).map(Listing::rows).orElse(List.of());
    }

    private static boolean isPaid(Subscription subscription) {
        return subscription.storedStatus() == SubscriptionStatus.ACTIVE && subscription.isSoldForMoney();
    }
}
