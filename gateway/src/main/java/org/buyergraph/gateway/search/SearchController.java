package org.buyergraph.gateway.search;

import org.buyergraph.account.Account;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.ForbiddenException;
import org.buyergraph.gateway.graphql.FromRequest;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Buyers by what is known of them. */
@Controller
class SearchController {
    @QueryMapping
    Fact<BuyerSearchResult> buyers(@Argument BuyerSearch search, @FromRequest Viewer viewer, Facts facts) {
        return viewer.match(new AsFarAsAllowed(search, facts));
    }

    private record AsFarAsAllowed(BuyerSearch search, Facts facts) implements Viewer.Cases<Fact<BuyerSearchResult>> {
        @Override
        public Fact<BuyerSearchResult> customer(Viewer.Customer viewer) {
            return new OwnSearch(search.term(), facts).of(viewer);
        }

        @Override
        public Fact<BuyerSearchResult> namespace(Viewer.NamespaceService viewer) {
            throw new ForbiddenException("A service for a namespace has nothing to search for. Its own is in viewer.");
        }

        @Override
        public Fact<BuyerSearchResult> partner(Viewer.Partner viewer) {
            return new OwnSearch(search.term(), facts).of(viewer);
        }

        @Override
        public Fact<BuyerSearchResult> support() {
            return new WideSearch(search.term(), facts).result();
        }
    }

    @SchemaMapping
    Fact<Boolean> hasSubscription(BuyerHit hit, @FromRequest Viewer viewer, Facts facts) {
        Account account = hit.account();
        if (account == null) {
            return Fact.of(false);
        }
        // What makes somebody a partner's customer is a subscription that it pays for.
        return viewer instanceof Viewer.Partner partner && !partner.account().equals(account.id())
                ? Fact.of(true)
                : facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account.id())
                        .map(subscriptions -> !subscriptions.rows().isEmpty());
    }
}
