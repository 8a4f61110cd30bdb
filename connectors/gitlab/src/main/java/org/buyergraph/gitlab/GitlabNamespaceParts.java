package org.buyergraph.gitlab;

import java.util.List;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.http.Query;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.namespace.NamespaceAddOn;
import org.buyergraph.namespace.NamespaceOwner;
import org.buyergraph.namespace.NamespaceOwners;
import org.buyergraph.namespace.NamespaceProvision;
import org.buyergraph.namespace.NamespaceQuota;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the parts of a namespace that each take a call of its own, such as its add-ons. */
final class GitlabNamespaceParts {
    private final GitlabClient client;
    private final GitlabOneByOne calls;
    private final List<String> addOns;

    GitlabNamespaceParts(GitlabClient client, GitlabOneByOne calls, List<String> addOns) {
        this.client = client;
        this.calls = calls;
        this.addOns = addOns;
    }

    Flux<Reply<NamespaceId, NamespaceProvision>> provisions(Set<NamespaceId> ids) {
        return calls.each(ids, id -> client.part(id, "gitlab_subscription")
                .map(answer -> Reply.found(id, provision(id, answer))));
    }

    private static NamespaceProvision provision(NamespaceId id, Json answer) {
        if (!answer.has("plan") || !answer.has("usage")) {
            throw BackendException.badResponse(GitlabClient.GITLAB, "an answer without a plan and its usage");
        }
        Json plan = answer.child("plan");
        Json usage = answer.child("usage");
        Json billing = answer.child("billing");
        return new NamespaceProvision(
                id,
                plan.text("name"),
                plan.has("auto_renew") ? plan.flag("auto_renew") : null,
                plan.flag("upgradable"),
                plan.flag("exclude_guests"),
                billing.date("subscription_start_date"),
                billing.date("subscription_end_date"),
                usage.integer("seats_in_subscription"),
                usage.integer("seats_owed"));
    }

    Flux<Reply<NamespaceId, NamespaceOwners>> owners(Set<NamespaceId> ids) {
        return calls.each(ids, id -> client.part(id, "owners").map(answer -> Reply.found(id, owners(id, answer))));
    }

    /** A group always has an owner: a list without any has not been told. */
    private static NamespaceOwners owners(NamespaceId id, Json answer) {
        if (answer.list().isEmpty()) {
            throw BackendException.badResponse(GitlabClient.GITLAB, "an answer without its list of owners");
        }
        return new NamespaceOwners(
                id,
                answer.list().stream()
                        .map(row -> new NamespaceOwner(
                                row.child("user").required("username"),
                                row.child("user").text("name"),
                                row.text("notification_email")))
                        .toList());
    }

    /** One call an add-on; a namespace that is not there has none. A list with a hole is not a list: where one fails, all of the namespace do. */
    Flux<Reply<NamespaceId, Listing<NamespaceAddOn>>> addOns(Set<NamespaceId> ids) {
        return calls.each(ids, id -> Flux.fromIterable(addOns)
                .flatMapSequential(code -> addOn(id, code), Math.max(1, addOns.size()))
                .collectList()
                .map(found -> Reply.found(id, Listing.whole(found))));
    }

    private Mono<NamespaceAddOn> addOn(NamespaceId id, String code) {
        return client.part(id, "subscription_add_on_purchases/" + Query.segment(code))
                .map(row -> addOn(about(id, row, "namespace_id"), code, row));
    }

    private static NamespaceAddOn addOn(NamespaceId id, String code, Json row) {
        return new NamespaceAddOn(
                id,
                code,
                row.text("add_on"),
                row.integer("quantity"),
                row.date("started_on"),
                row.date("expires_on"),
                row.flag("trial"),
                row.link("purchase_xid", SubscriptionNumber::new));
    }

    /** What does not say that it is about the namespace asked for is no answer. */
    private static NamespaceId about(NamespaceId asked, Json row, String field) {
        if (!asked.value().equals(row.text(field))) {
            throw BackendException.badResponse(
                    GitlabClient.GITLAB, "an answer that is not about the namespace asked for");
        }
        return asked;
    }

    Flux<Reply<NamespaceId, NamespaceQuota>> quotas(Set<NamespaceId> ids) {
        return calls.each(
                ids, id -> client.forAdministrator(id).map(row -> Reply.found(id, quota(about(id, row, "id"), row))));
    }

    static NamespaceQuota quota(NamespaceId id, Json row) {
        return new NamespaceQuota(
                id,
                row.integer("shared_runners_minutes_limit"),
                row.integer("extra_shared_runners_minutes_limit"),
                row.date("additional_purchased_storage_ends_on"));
    }
}
