package org.buyergraph.gateway.search;

import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.ForbiddenException;
import org.buyergraph.gateway.search.AccountSearchResult.Found;
import org.buyergraph.gateway.security.Asking;
import org.buyergraph.gateway.security.Viewer;
import org.buyergraph.search.AccountMatch;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Support's search: every source is asked at once, and what they found is led back to billing accounts. */
@Controller
class SearchController {
    @QueryMapping
    Mono<AccountSearchResult> accounts(@Argument AccountSearch search, @Asking Viewer viewer, Facts facts) {
        if (!(viewer instanceof Viewer.Support)) {
            throw new ForbiddenException("Only support searches for accounts. Your own are in viewer.");
        }
        SearchTerm term = search.term();
        return Flux.fromArray(SearchSource.values())
                .filter(source -> source.knows(term.field()))
                .flatMap(source -> ask(source, term, facts))
                .collectList()
                .flatMap(parts -> result(parts, facts));
    }

    /** @param matches absent when the source did not answer */
    private record Part(SearchSource source, @Nullable Listing<AccountMatch> matches) {
        Stream<AccountMatch> shown() {
            return matches == null ? Stream.of() : matches.rows().stream().limit(AccountSearchResult.MOST);
        }

        boolean truncated() {
            return matches != null && (matches.truncated() || matches.rows().size() > AccountSearchResult.MOST);
        }
    }

    private static Mono<Part> ask(SearchSource source, SearchTerm term, Facts facts) {
        return facts.ask(source.question(), term)
                .map(matches -> new Part(source, matches))
                .onErrorResume(BackendException.class, failure -> Mono.just(new Part(source, null)));
    }

    /** Accounts are billing's: without it nothing can be shown, and the field says so. */
    private static Mono<AccountSearchResult> result(List<Part> parts, Facts facts) {
        boolean truncated = parts.stream().anyMatch(Part::truncated);
        List<SearchSource> incomplete = parts.stream()
                .filter(part -> part.matches() == null)
                .map(Part::source)
                .sorted()
                .toList();
        return Flux.fromIterable(parts)
                .flatMap(part -> found(part, facts))
                .collectList()
                .map(found -> AccountSearchResult.of(found, truncated, incomplete));
    }

    private static Flux<Found> found(Part part, Facts facts) {
        return Flux.fromStream(part.shown())
                .flatMap(match -> accounts(match, facts), AccountSearchResult.MOST)
                .map(account -> new Found(part.source(), account));
    }

    private static Flux<Account> accounts(AccountMatch match, Facts facts) {
        Flux<Account> byId = Mono.justOrEmpty(match.accountId())
                .flatMap(id -> facts.ask(AccountQuestions.ACCOUNT, id))
                .flux();
        return Mono.justOrEmpty(match.crmId())
                .flatMap(id -> facts.ask(AccountQuestions.ACCOUNTS_BY_CRM_ID, id))
                .flatMapIterable(Listing::rows)
                .switchIfEmpty(byId);
    }

    @SchemaMapping
    Mono<Boolean> hasSubscription(AccountHit hit, Facts facts) {
        return facts.ask(
                        SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT,
                        hit.account().id())
                .map(subscriptions -> !subscriptions.rows().isEmpty());
    }
}
