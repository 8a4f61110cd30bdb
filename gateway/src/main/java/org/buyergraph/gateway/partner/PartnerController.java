package org.buyergraph.gateway.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.account.AccountName;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.AccountId;
import org.buyergraph.partner.Partner;
import org.buyergraph.partner.PartnerCustomer;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Whether a viewer is a partner, and its customers: those who use what it pays for. */
@Controller
class PartnerController {
    private final Clock businessClock;

    PartnerController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @SchemaMapping(typeName = "Viewer")
    @Nullable Partner partner(Viewer viewer) {
        return viewer instanceof Viewer.Partner partner ? new Partner(partner.account()) : null;
    }

    @SchemaMapping
    Fact<Connection<PartnerCustomer>> customers(
            Partner partner,
            PageRequest request,
            @Argument @Nullable PartnerCustomerFilter filter,
            @Argument @Nullable PartnerCustomerOrder orderBy,
            Facts facts) {
        PartnerCustomerFilter wanted = filter == null ? PartnerCustomerFilter.ALL : filter;
        PartnerCustomerOrder order = orderBy == null ? PartnerCustomerOrder.USUAL : orderBy;
        return facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER, partner.id())
                .flatMap(paid -> customers(partner, paid, facts))
                .map(all -> all.only(wanted::wants))
                .map(all -> Connection.page(all, order.ordering(today()), request));
    }

    private static Fact<Listing<PartnerCustomer>> customers(Partner partner, Listing<Subscription> paid, Facts facts) {
        Set<AccountId> owners = paid.rows().stream().map(Subscription::owner).collect(Collectors.toSet());
        return facts.askAll(AccountQuestions.ACCOUNT_NAME, owners)
                .map(names -> PartnerCustomer.of(partner, paid.rows(), byId(names)))
                .map(customers -> new Listing<>(customers, paid.truncated()));
    }

    private static Map<AccountId, AccountName> byId(List<AccountName> names) {
        return names.stream().collect(Collectors.toMap(AccountName::id, Function.identity()));
    }

    @SchemaMapping
    int runningSubscriptions(PartnerCustomer customer) {
        return customer.running(today());
    }

    @SchemaMapping
    @Nullable LocalDate nextEnd(PartnerCustomer customer) {
        return customer.nextEnd(today());
    }

    private LocalDate today() {
        return LocalDate.now(businessClock);
    }
}
