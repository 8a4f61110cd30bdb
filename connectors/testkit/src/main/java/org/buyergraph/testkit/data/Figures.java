package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What follows from the records of an account, so that it can never disagree with them. */
public final class Figures {

    private final DataSet data;
    private List<SampleSubscription> indexed = List.of();
    private Map<String, List<SampleSubscription>> byOwner = Map.of();

    public Figures(DataSet data) {
        this.data = data;
    }

    /** Posted invoices, less unapplied payments and credits: negative when the buyer is owed money. */
    public BigDecimal balance(String accountId) {
        return invoiceBalance(accountId).subtract(unappliedPayments(accountId)).subtract(unappliedCredit(accountId));
    }

    public BigDecimal invoiceBalance(String accountId) {
        return sum(invoices(accountId), SampleInvoice::balance);
    }

    public BigDecimal unappliedPayments(String accountId) {
        return sum(
                data.payments().stream().filter(payment -> payment.accountId().equals(accountId)),
                SamplePayment::unappliedAmount);
    }

    public BigDecimal unappliedCredit(String accountId) {
        return sum(
                data.creditMemos().stream().filter(memo -> memo.accountId().equals(accountId)),
                SampleCreditMemo::unappliedAmount);
    }

    /** Of the subscriptions that the account owns, whoever pays for them. */
    public BigDecimal contractedMrr(String accountId) {
        return sum(
                subscriptionsOf(accountId).stream()
                        .filter(subscription ->
                                subscription.latest() && subscription.status().equals("Active")),
                SampleSubscription::contractedMrr);
    }

    /** By their owners, as long as none is added: figures of 10,000 accounts must not look through all for each. */
    @SuppressWarnings("ReferenceEquality")
    private synchronized List<SampleSubscription> subscriptionsOf(String accountId) {
        List<SampleSubscription> all = data.subscriptions();
        if (all != indexed) {
            byOwner = all.stream().collect(Collectors.groupingBy(SampleSubscription::accountId));
            indexed = all;
        }
        return byOwner.getOrDefault(accountId, List.of());
    }

    public Optional<LocalDate> lastInvoiceDate(String accountId) {
        return invoices(accountId).map(SampleInvoice::date).max(Comparator.naturalOrder());
    }

    private Stream<SampleInvoice> invoices(String accountId) {
        return data.invoices().stream()
                .filter(invoice -> invoice.accountId().equals(accountId)
                        && invoice.status().equals("Posted"));
    }

    private static <T> BigDecimal sum(Stream<T> records, Function<T, BigDecimal> amount) {
        return records.map(amount).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP);
    }
}
