package org.buyergraph.gateway.license;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.buyergraph.account.Account;
import org.buyergraph.customer.Customer;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.partner.Partner;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.buyergraph.subscription.SubscriptionUse;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Lists of licenses: an account's are those of its subscriptions, asked for by their numbers all at once. */
@Controller
class LicenseListController {
    private final Clock businessClock;

    LicenseListController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @SchemaMapping
    Fact<Connection<License>> licenses(
            Account account,
            PageRequest request,
            @Argument @Nullable LicenseFilter filter,
            @Argument @Nullable LicenseOrder orderBy,
            Facts facts) {
        return facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account.id())
                .flatMap(all -> ofAll(all, facts))
                .map(page(request, filter, orderBy));
    }

    @SchemaMapping
    Fact<Connection<License>> licenses(
            Customer customer,
            PageRequest request,
            @Argument @Nullable LicenseFilter filter,
            @Argument @Nullable LicenseOrder orderBy,
            Facts facts) {
        return facts.ask(LicenseQuestions.LICENSES_OF_CUSTOMER, customer.id()).map(page(request, filter, orderBy));
    }

    @SchemaMapping
    Fact<Connection<License>> licenses(
            Partner partner,
            PageRequest request,
            @Argument @Nullable LicenseFilter filter,
            @Argument @Nullable LicenseOrder orderBy,
            Facts facts) {
        return facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER, partner.id())
                .flatMap(all -> ofAll(all, facts))
                .map(page(request, filter, orderBy));
    }

    private Function<Listing<License>, Connection<License>> page(
            PageRequest request, @Nullable LicenseFilter filter, @Nullable LicenseOrder orderBy) {
        LicenseFilter wanted = filter == null ? LicenseFilter.NONE : filter;
        LicenseOrder order = orderBy == null ? LicenseOrder.USUAL : orderBy;
        LocalDate today = LocalDate.now(businessClock);
        return all -> Connection.page(all.only(license -> wanted.lets(license, today)), order.ordering(), request);
    }

    private static Fact<Listing<License>> ofAll(Listing<Subscription> subscriptions, Facts facts) {
        List<SubscriptionNumber> licensed = subscriptions.rows().stream()
                .filter(SubscriptionUse::mayHaveLicense)
                .map(Subscription::number)
                .toList();
        return facts.askAll(LicenseQuestions.LICENSES_OF_SUBSCRIPTION, licensed)
                .map(lists -> together(lists, subscriptions.truncated()));
    }

    private static Listing<License> together(List<Listing<License>> lists, boolean truncated) {
        return new Listing<>(
                lists.stream().flatMap(list -> list.rows().stream()).toList(),
                truncated || lists.stream().anyMatch(Listing::truncated));
    }
}
