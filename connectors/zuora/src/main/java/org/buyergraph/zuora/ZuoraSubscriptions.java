package org.buyergraph.zuora;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.MalformedNameException;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Subscriptions, latest versions only. */
final class ZuoraSubscriptions {
    /** 2,000 rows are more than any buyer holds; past them a list says that it is truncated. */
    static final int MAX_PAGES = 21;

    private final ZuoraClient client;
    private final String namespaceField;

    ZuoraSubscriptions(ZuoraClient client, String namespaceField) {
        this.client = client;
        this.namespaceField = namespaceField;
    }

    Flux<Reply<SubscriptionNumber, Subscription>> byNumber(Set<SubscriptionNumber> numbers) {
        return new Rows<>(ZuoraClient.ZUORA, ZuoraSubscriptions::number, this::subscription, ZuoraSubscriptions::seeds)
                .oneEach(numbers, latest("name", numbers, 1));
    }

    Flux<Reply<AccountId, Listing<Subscription>>> ofOwner(Set<AccountId> accounts) {
        return listings("accountid", accounts, ZuoraSubscriptions::owner);
    }

    Flux<Reply<AccountId, Listing<Subscription>>> ofPayer(Set<AccountId> accounts) {
        return listings("invoiceownerid", accounts, ZuoraSubscriptions::payer);
    }

    Flux<Reply<NamespaceId, Listing<Subscription>>> ofNamespace(Set<NamespaceId> namespaces) {
        return listings(
                namespaceField.toLowerCase(Locale.ROOT),
                namespaces,
                row -> new NamespaceId(row.text(namespaceField, "")));
    }

    private <K> Flux<Reply<K, Listing<Subscription>>> listings(String field, Set<K> keys, Function<Json, K> key) {
        return new Rows<>(ZuoraClient.ZUORA, key, this::subscription, ZuoraSubscriptions::seeds)
                .listEach(keys, latest(field, keys, MAX_PAGES), Subscription::number, MAX_PAGES * ZuoraClient.PAGE);
    }

    private Flux<Json> latest(String field, Set<?> keys, int maxPages) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put(field, "IN:" + ZuoraClient.in(keys));
        filters.put("islatestversion", "EQ:true");
        return client.rows(new ZuoraQuery("subscriptions", filters, Set.of()), maxPages);
    }

    private static SubscriptionNumber number(Json row) {
        return new SubscriptionNumber(row.text("name", ""));
    }

    private static AccountId owner(Json row) {
        return new AccountId(row.text("accountId", ""));
    }

    private static AccountId payer(Json row) {
        String payer = row.text("invoiceOwnerId");
        return payer == null ? owner(row) : new AccountId(payer);
    }

    private static List<Seed<?, ?>> seeds(Subscription subscription) {
        return List.of(new Seed<>(SubscriptionQuestions.SUBSCRIPTION, subscription.number(), subscription));
    }

    private Subscription subscription(Json row) {
        Integer version = row.integer("version");
        return new Subscription(
                number(row),
                version == null ? 1 : version,
                owner(row),
                payer(row),
                status(row.text("status", "")),
                row.date("termStartDate"),
                row.date("termEndDate"),
                row.flag("autoRenew"),
                namespaceId(row));
    }

    private static SubscriptionStatus status(String status) {
        return switch (status.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "draft" -> SubscriptionStatus.DRAFT;
            case "pendingactivation" -> SubscriptionStatus.PENDING_ACTIVATION;
            case "pendingacceptance" -> SubscriptionStatus.PENDING_ACCEPTANCE;
            case "active" -> SubscriptionStatus.ACTIVE;
            case "cancelled", "canceled" -> SubscriptionStatus.CANCELLED;
            case "suspended" -> SubscriptionStatus.SUSPENDED;
            default -> SubscriptionStatus.UNKNOWN;
        };
    }

    /** The field is free text in billing; what is no namespace id links to nothing. */
    private @Nullable NamespaceId namespaceId(Json row) {
        String id = row.text(namespaceField);
        try {
            return id == null ? null : new NamespaceId(id);
        } catch (MalformedNameException unusable) {
            return null;
        }
    }
}
