package org.buyergraph.gateway.transaction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.buyergraph.account.Account;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.Incomplete;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.buyergraph.transaction.Transaction;
import org.buyergraph.transaction.TransactionKind;
import org.buyergraph.transaction.TransactionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The history of an account: made of its lists, each as its viewer sees it. */
@Controller
class TransactionController {
    private static final Ordering<Transaction> NEWEST_FIRST =
            Ordering.descending("transactions by date", TransactionController::place);

    private final Clock businessClock;

    TransactionController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @SchemaMapping
    Fact<Incomplete<TransactionHistory>> transactions(
            Account account, PageRequest request, @Argument @Nullable TransactionFilter filter, Facts facts) {
        if (!account.isToldWhole()) {
            return Fact.absent(); // not zero of them: none that may be told
        }
        TransactionFilter wanted = filter == null ? TransactionFilter.ALL : filter;
        String number = wanted.subscriptionNumber();
        return number == null
                ? read(account, wanted, null, facts).flatMap(parts -> history(parts, request))
                : facts.ofNames()
                        .ask(SubscriptionQuestions.SUBSCRIPTION, SubscriptionNumber.typed(number))
                        .flatMap(subscription -> read(account, wanted, subscription.number(), facts))
                        .orElse(List.of()) // whether something touches what is hidden is hidden too
                        .flatMap(parts -> history(parts, request));
    }

    private static Fact<List<TransactionPart>> read(
            Account account, TransactionFilter filter, @Nullable SubscriptionNumber touching, Facts facts) {
        return Fact.all(filter.wantedKinds(), kind -> TransactionPart.of(kind, account.id(), filter, touching, facts));
    }

    /** Where nothing could be read at all there is no history to tell. */
    private static Fact<Incomplete<TransactionHistory>> history(List<TransactionPart> parts, PageRequest request) {
        Map<TransactionKind, Throwable> missing = new LinkedHashMap<>();
        for (TransactionPart part : parts) {
            if (part.why() != null) {
                missing.put(part.kind(), part.why());
            }
        }
        if (!missing.isEmpty() && missing.size() == parts.size()) {
            return Fact.failed(missing.values().iterator().next());
        }
        Map<String, Throwable> errors = new LinkedHashMap<>();
        missing.forEach((kind, why) -> errors.put(kind.name(), why));
        Connection<Transaction> page = Connection.page(merged(parts), NEWEST_FIRST, request);
        return Fact.of(new Incomplete<>(new TransactionHistory(page, List.copyOf(missing.keySet())), errors));
    }

    private static Listing<Transaction> merged(List<TransactionPart> parts) {
        return new Listing<>(
                parts.stream().flatMap(part -> part.found().rows().stream()).toList(),
                parts.stream().anyMatch(part -> part.found().truncated()));
    }

    /** What happens first on a day stands below what follows from it: an order below its invoice. */
    private static String place(Transaction transaction) {
        LocalDate day = Objects.requireNonNullElse(transaction.date(), LocalDate.EPOCH);
        return day + " " + turn(transaction.kind()) + " " + transaction.number();
    }

    private static int turn(TransactionKind kind) {
        return switch (kind) {
            case ORDER -> 1;
            case INVOICE -> 2;
            case PAYMENT -> 3;
            case CREDIT_MEMO -> 4;
            case REFUND -> 5;
        };
    }

    @SchemaMapping
    TransactionStatus status(Transaction transaction) {
        return transaction.status(LocalDate.now(businessClock));
    }

    @SchemaMapping
    Fact<List<Subscription>> subscriptions(Transaction transaction, Facts facts) {
        return TouchedSubscriptions.of(transaction, facts)
                .flatMap(numbers -> facts.askAll(SubscriptionQuestions.SUBSCRIPTION, numbers));
    }
}
