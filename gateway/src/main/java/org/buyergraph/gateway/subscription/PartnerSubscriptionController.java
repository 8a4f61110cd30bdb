package org.buyergraph.gateway.subscription;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.account.AccountName;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.BadUserInputException;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.partner.Partner;
import org.buyergraph.renewal.RenewalDue;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a partner pays for, and what of that is to be renewed: all out of the one list that its rights rest on as well. */
@Controller
class PartnerSubscriptionController {
    private static final int MOST_DAYS = 3660;

    private static final Ordering<RenewalDue> BY_DAY = Ordering.ascending(
            "renewals by day", due -> due.on() + "/" + due.subscription().number());

    private final Clock businessClock;

    PartnerSubscriptionController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @SchemaMapping
    Fact<Connection<Subscription>> subscriptions(
            Partner partner,
            PageRequest request,
            @Argument @Nullable PartnerSubscriptionFilter filter,
            @Argument @Nullable PartnerSubscriptionOrder orderBy,
            Facts facts) {
        PartnerSubscriptionOrder order = orderBy == null ? PartnerSubscriptionOrder.USUAL : orderBy;
        return wanted(partner, filter, facts).flatMap(all -> names(all, order.needsNames(), facts)
                .map(names -> Connection.page(all, order.ordering(names), request)));
    }

    @SchemaMapping
    Fact<RenewalDueConnection> renewals(
            Partner partner,
            PageRequest request,
            @Argument @Nullable Integer withinDays,
            @Argument @Nullable PartnerSubscriptionFilter filter,
            Facts facts) {
        LocalDate latest = withinDays == null ? LocalDate.MAX : today().plusDays(days(withinDays));
        return wanted(partner, filter, facts).map(all -> {
            Listing<Subscription> ending = all.only(one -> endsBy(one, latest));
            Listing<RenewalDue> due = new Listing<>(RenewalDue.of(ending.rows(), today()), all.truncated());
            return RenewalDueConnection.of(due, Connection.page(due, BY_DAY, request));
        });
    }

    private static int days(int within) {
        if (within < 0 || within > MOST_DAYS) {
            throw new BadUserInputException("Give withinDays between 0 and " + MOST_DAYS + ".");
        }
        return within;
    }

    private static boolean endsBy(Subscription subscription, LocalDate day) {
        LocalDate end = subscription.termEnd();
        return end != null && !end.isAfter(day);
    }

    private Fact<Listing<Subscription>> wanted(
            Partner partner, @Nullable PartnerSubscriptionFilter filter, Facts facts) {
        PartnerSubscriptionFilter wanted = filter == null ? PartnerSubscriptionFilter.ALL : filter;
        AccountNumber customer = wanted.customer();
        return facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER, partner.id())
                .map(all -> all.only(one -> wanted.wants(one, today())))
                .flatMap(all -> customer == null ? Fact.of(all) : ofCustomer(customer, all, facts));
    }

    private static Fact<Listing<Subscription>> ofCustomer(AccountNumber number, Listing<Subscription> of, Facts facts) {
        return names(of, true, facts)
                .map(names -> of.only(one -> {
                    AccountName name = names.get(one.owner());
                    return name != null && name.number().equals(number);
                }));
    }

    /** Of the accounts that use them. They are known once the subscriptions are. */
    private static Fact<Map<AccountId, AccountName>> names(Listing<Subscription> of, boolean needed, Facts facts) {
        if (!needed) {
            return Fact.of(Map.of());
        }
        return facts.askAll(
                        AccountQuestions.ACCOUNT_NAME,
                        of.rows().stream().map(Subscription::owner).collect(Collectors.toSet()))
                .map(names -> names.stream().collect(Collectors.toMap(AccountName::id, Function.identity())));
    }

    private LocalDate today() {
        return LocalDate.now(businessClock);
    }
}
