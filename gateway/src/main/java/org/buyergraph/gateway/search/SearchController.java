package org.buyergraph.gateway.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.ForbiddenException;
import org.buyergraph.gateway.graphql.FromRequest;
import org.buyergraph.gateway.search.AccountSearchResult.Found;
import org.buyergraph.gateway.security.identity.Viewer;
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

/** Support's search: every source is asked at once, and what they found is led back to billing accounts. */
@Controller
class SearchController {
    @QueryMapping
    Fact<AccountSearchResult> accounts(@Argument AccountSearch search, @FromRequest Viewer viewer, Facts facts) {
        if (!(viewer instanceof Viewer.Support)) {
            throw new ForbiddenException("Only support searches for accounts. Your own are in viewer.");
        }
        SearchTerm term = search.term();
        List<SearchSource> sources = Arrays.stream(SearchSource.values())
                .filter(source -> source.knows(term.field()))
                .toList();
        return Fact.all(sources, source -> ask(source, term, facts)).flatMap(parts -> result(parts, facts));
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

    private static Fact<Part> ask(SearchSource source, SearchTerm term, Facts facts) {
        return facts.ask(source.question(), term)
                .map(matches -> new Part(source, matches))
                .recover(BackendException.class, failure -> new Part(source, null));
    }

    /** Accounts are billing's: without it nothing can be shown, and the field says so. */
    private static Fact<AccountSearchResult> result(List<Part> parts, Facts facts) {
        boolean truncated = parts.stream().anyMatch(Part::truncated);
        List<SearchSource> incomplete = parts.stream()
                .filter(part -> part.matches() == null)
                .map(Part::source)
                .sorted()
                .toList();
        return Fact.all(parts, part -> found(part, facts))
                .map(found -> AccountSearchResult.of(
                        found.stream().flatMap(List::stream).toList(), truncated, incomplete));
    }

    private static Fact<List<Found>> found(Part part, Facts facts) {
        return Fact.all(part.shown().toList(), match -> accounts(match, facts)).map(accounts -> accounts.stream()
                .flatMap(List::stream)
                .map(account -> new Found(part.source(), account))
                .toList());
    }

    /** By its link to sales where there is one, and by itself otherwise. */
    private static Fact<List<Account>> accounts(AccountMatch match, Facts facts) {
        return Fact.ofNullable(match.crmId())
                .flatMap(id -> facts.ask(AccountQuestions.ACCOUNTS_BY_CRM_ID, id))
                .map(Listing::rows)
                .filter(linked -> !linked.isEmpty())
                .or(() -> Fact.ofNullable(match.accountId())
                        .flatMap(id -> facts.ask(AccountQuestions.ACCOUNT, id))
                        .map(List::of));
    }

    @SchemaMapping
    Fact<Boolean> hasSubscription(AccountHit hit, Facts facts) {
        return facts.ask(
                        SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT,
                        hit.account().id())
                .map(subscriptions -> !subscriptions.rows().isEmpty());
    }
}
