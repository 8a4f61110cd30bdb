package org.buyergraph.gateway.rehearsal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.account.AccountStatus;
import org.buyergraph.account.Billing;
import org.buyergraph.account.BillingBatch;
import org.buyergraph.account.CommunicationProfile;
import org.buyergraph.account.TaxExemption;
import org.buyergraph.customer.Customer;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.InvoiceNumber;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.invoice.InvoiceStatus;
import org.buyergraph.money.Money;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.buyergraph.subscription.SubscriptionSettings;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.subscription.TermType;
import reactor.core.publisher.Flux;

/** Stands in for all vendors: knows one account with what belongs to it, tells it at once, and is no bean, so that nobody else asks it. */
final class PretendVendor implements Connector {
    static final Viewer BUYER = new Viewer.Customer(Set.of(new CustomerId("1")));
    static final AccountNumber NUMBER = new AccountNumber("A00000001");

    private static final AccountId ACCOUNT = new AccountId("00000000000000000000000000000001");
    private static final LocalDate DAY = LocalDate.EPOCH;
    private static final Money AMOUNT = Money.of("1234.5", "USD");
    private static final int ROWS = 10;

    @Override
    public Backend backend() {
        return new Backend("rehearsal");
    }

    @Override
    public List<Answer<?, ?>> answers() {
        Listing<Subscription> subscriptions = rows(PretendVendor::subscription);
        return List.of(
                always(CustomerQuestions.CUSTOMER, customer()),
                always(AccountQuestions.ACCOUNT, account()),
                always(AccountQuestions.ACCOUNT_BY_NUMBER, account()),
                always(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, subscriptions),
                always(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER, subscriptions),
                always(InvoiceQuestions.INVOICES_OF_ACCOUNT, rows(PretendVendor::invoice)));
    }

    private static <K, V> Answer<K, V> always(Question<K, V> question, V value) {
        return new Answer<>(question, ROWS, 1, keys -> Flux.fromIterable(keys).map(key -> Reply.found(key, value)));
    }

    private static <T> Listing<T> rows(IntFunction<T> row) {
        return Listing.whole(IntStream.range(0, ROWS).mapToObj(row).toList());
    }

    private static Customer customer() {
        return new Customer(new CustomerId("1"), "A Buyer", null, null, null, null, ACCOUNT, null);
    }

    private static Account account() {
        return new Account(
                ACCOUNT,
                NUMBER,
                "A Company",
                AccountStatus.ACTIVE,
                Currency.getInstance("USD"),
                AMOUNT,
                AMOUNT,
                AMOUNT,
                null,
                null,
                new Billing(
                        BillingBatch.UNKNOWN,
                        null,
                        null,
                        CommunicationProfile.DEFAULT,
                        null,
                        false,
                        false,
                        null,
                        TaxExemption.UNKNOWN),
                null,
                null,
                null);
    }

    private static Subscription subscription(int row) {
        return new Subscription(
                new SubscriptionNumber("A-S0000000" + row),
                1,
                ACCOUNT,
                ACCOUNT,
                SubscriptionStatus.ACTIVE,
                DAY,
                TermType.TERMED,
                DAY,
                DAY.plusYears(1),
                12,
                null,
                true,
                null,
                null,
                new SubscriptionSettings(null, null, null),
                null,
                AMOUNT,
                List.of(),
                null);
    }

    private static Invoice invoice(int row) {
        return new Invoice(
                new InvoiceId("0000000000000000000000000000010" + row),
                new InvoiceNumber("INV0000000" + row),
                ACCOUNT,
                InvoiceStatus.POSTED,
                DAY.plusDays(row),
                DAY.plusMonths(1),
                DAY,
                AMOUNT,
                Money.of("0", "USD"),
                AMOUNT,
                AMOUNT);
    }
}
