package org.buyergraph.gateway.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.customer.Customer;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.AccountId;
import org.buyergraph.money.Money;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which currency somebody buys: that of their accounts, where there is just one; otherwise the usual one. */
@Component
final class ViewerCurrency {
    private final Currency usual;
    private final Clock businessClock;

    ViewerCurrency(CatalogProperties properties, Clock businessClock) {
        this.usual = properties.currency();
        this.businessClock = businessClock;
    }

    /** @param viewer null where nobody is known */
    Fact<Currency> of(@Nullable Viewer viewer, Facts facts) {
        return viewer == null ? Fact.of(usual) : viewer.match(new Told(facts)).map(this::agreed);
    }

    private Currency agreed(List<Currency> told) {
        return told.size() == 1 ? told.get(0) : usual;
    }

    /** All that is told to each kind of viewer, each once. */
    private final class Told implements Viewer.Cases<Fact<List<Currency>>> {
        private final Facts facts;

        Told(Facts facts) {
            this.facts = facts;
        }

        @Override
        public Fact<List<Currency>> customer(Viewer.Customer viewer) {
            return facts.askAll(CustomerQuestions.CUSTOMER, viewer.ids())
                    .flatMap(customers -> ofAccounts(customers.stream()
                            .map(Customer::accountId)
                            .flatMap(Stream::ofNullable)
                            .distinct()
                            .toList()));
        }

        /** It sees no account's currency, but in what is paid for it. */
        @Override
        public Fact<List<Currency>> namespace(Viewer.NamespaceService viewer) {
            LocalDate today = LocalDate.now(businessClock);
            return facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, viewer.namespace())
                    .map(all -> all.rows().stream()
                            .flatMap(subscription -> Stream.ofNullable(subscription.price(today)))
                            .map(Money::currency)
                            .distinct()
                            .toList())
                    .orElse(List.of());
        }

        @Override
        public Fact<List<Currency>> partner(Viewer.Partner viewer) {
            return ofAccounts(List.of(viewer.account()));
        }

        @Override
        public Fact<List<Currency>> support() {
            return Fact.of(List.of());
        }

        private Fact<List<Currency>> ofAccounts(Collection<AccountId> ids) {
            return facts.askAll(AccountQuestions.ACCOUNT, ids).map(accounts -> accounts.stream()
                    .map(Account::currency)
                    .flatMap(Stream::ofNullable)
                    .distinct()
                    .toList());
        }
    }
}
