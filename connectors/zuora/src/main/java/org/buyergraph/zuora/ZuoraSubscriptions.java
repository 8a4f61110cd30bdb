package org.buyergraph.zuora;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.account.AccountName;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.buyergraph.subscription.SubscriptionVersion;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import org.buyergraph.zuora.ZuoraPlans.Whole;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Subscriptions with their plans and charges, in as many calls as without. */
final class ZuoraSubscriptions {
    /** 2,000 rows are more than any buyer holds; past them a list says that it is truncated. */
    static final int MAX_PAGES = 21;

    /** A partner is invoiced for 10,000 customers, with two for each, and one page more where these are not the last. */
    static final int PAYER_PAGES = 203;

    /** Whose they are: a partner's customers are called by their names, and are too many to be asked for each. */
    private static final Set<String> WITH_OWNERS =
            Stream.concat(ZuoraPlans.EXPANSION.stream(), Stream.of("account")).collect(Collectors.toUnmodifiableSet());

    private final ZuoraClient client;
    private final ZuoraPlans plans;
    private final ZuoraSubscriptionRow reader;
    private final String namespaceField;

    ZuoraSubscriptions(ZuoraClient client, ZuoraProducts products, ZuoraProperties.Fields fields) {
        this.client = client;
        this.plans = new ZuoraPlans(client, products);
        this.reader = new ZuoraSubscriptionRow(plans, fields);
        this.namespaceField = fields.namespaceId();
    }

    Flux<Reply<SubscriptionNumber, Subscription>> byNumber(Set<SubscriptionNumber> numbers) {
        return client.rows(latest("name", numbers), 1).collectList().flatMapMany(rows -> plans.whole(rows)
                .flatMapMany(whole ->
                        subscriptions(ZuoraSubscriptionRow::number, whole).oneEach(numbers, Flux.fromIterable(rows))));
    }

    Flux<Reply<AccountId, Listing<Subscription>>> ofOwner(Set<AccountId> accounts) {
        return listings("accountid", accounts, ZuoraSubscriptionRow::owner);
    }

    Flux<Reply<AccountId, Listing<Subscription>>> ofPayer(Set<AccountId> accounts) {
        return Rows.apart(accounts, some -> client.rows(ofPayers(some), PAYER_PAGES), (some, rows) -> plans.whole(rows)
                .flatMapMany(whole -> paid(whole).lists(some, rows, PaidFor::number))
                .map(ZuoraReplies.list(PaidFor::subscription)));
    }

    Flux<Reply<NamespaceId, Listing<Subscription>>> ofNamespace(Set<NamespaceId> namespaces) {
        return listings(
                namespaceField.toLowerCase(Locale.ROOT),
                namespaces,
                row -> new NamespaceId(row.text(namespaceField, "")));
    }

    private <K> Flux<Reply<K, Listing<Subscription>>> listings(String field, Set<K> keys, Function<Json, K> key) {
        return lists(keys, some -> latest(field, some), whole -> subscriptions(key, whole), Subscription::number);
    }

    /** Superseded versions too. They are put in order here: sorted by the vendor, rows that tie may come twice or never. */
    Flux<Reply<SubscriptionNumber, Listing<SubscriptionVersion>>> versions(Set<SubscriptionNumber> numbers) {
        return lists(
                        numbers,
                        some -> query(Map.of("name", "IN:" + ZuoraClient.in(some))),
                        whole -> new Rows<SubscriptionNumber, SubscriptionVersion>(
                                ZuoraClient.ZUORA,
                                ZuoraSubscriptionRow::number,
                                row -> version(row, whole),
                                ZuoraSubscriptions::seeds),
                        SubscriptionVersion::version)
                .map(ZuoraSubscriptions::inOrder);
    }

    private <K, V> Flux<Reply<K, Listing<V>>> lists(
            Set<K> keys,
            Function<Set<K>, ZuoraQuery> query,
            Function<Whole, Rows<K, V>> reading,
            Function<V, Object> identity) {
        return Rows.apart(keys, some -> client.rows(query.apply(some), MAX_PAGES), (some, rows) -> plans.whole(rows)
                .flatMapMany(whole -> reading.apply(whole).lists(some, rows, identity)));
    }

    /** @param owner absent where the row does not tell */
    private record PaidFor(
            Subscription subscription, @Nullable AccountName owner) {
        SubscriptionNumber number() {
            return subscription.number();
        }
    }

    private static ZuoraQuery ofPayers(Set<AccountId> accounts) {
        return new ZuoraQuery("subscriptions", latestOf("invoiceownerid", accounts), WITH_OWNERS);
    }

    private Rows<AccountId, PaidFor> paid(Whole whole) {
        return new Rows<>(
                ZuoraClient.ZUORA,
                row -> new AccountId(row.text("invoiceOwnerId", "")),
                row -> new PaidFor(reader.read(row, whole), ZuoraAccountReader.nameIfAny(row.child("account"))),
                ZuoraSubscriptions::seeds);
    }

    private static List<Seed<?, ?>> seeds(PaidFor paid) {
        List<Seed<?, ?>> seeds = new ArrayList<>(seeds(paid.subscription()));
        if (paid.owner() != null) {
            seeds.add(new Seed<>(AccountQuestions.ACCOUNT_NAME, paid.owner().id(), paid.owner()));
        }
        return seeds;
    }

    private static ZuoraQuery latest(String field, Set<?> keys) {
        return query(latestOf(field, keys));
    }

    private static Map<String, String> latestOf(String field, Set<?> keys) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put(field, "IN:" + ZuoraClient.in(keys));
        filters.put("islatestversion", "EQ:true");
        return filters;
    }

    private static ZuoraQuery query(Map<String, String> filters) {
        return new ZuoraQuery("subscriptions", filters, ZuoraPlans.EXPANSION);
    }

    private <K> Rows<K, Subscription> subscriptions(Function<Json, K> key, Whole whole) {
        return new Rows<>(ZuoraClient.ZUORA, key, row -> reader.read(row, whole), ZuoraSubscriptions::seeds);
    }

    private SubscriptionVersion version(Json row, Whole whole) {
        return new SubscriptionVersion(reader.read(row, whole), row.flag("isLatestVersion"));
    }

    private static List<Seed<?, ?>> seeds(Subscription subscription) {
        return List.of(new Seed<>(SubscriptionQuestions.SUBSCRIPTION, subscription.number(), subscription));
    }

    private static List<Seed<?, ?>> seeds(SubscriptionVersion version) {
        return version.latest() ? seeds(version.content()) : List.of();
    }

    /** A history that may lack its middle is none. */
    private static Reply<SubscriptionNumber, Listing<SubscriptionVersion>> inOrder(
            Reply<SubscriptionNumber, Listing<SubscriptionVersion>> reply) {
        if (!(reply instanceof Reply.Found<SubscriptionNumber, Listing<SubscriptionVersion>> found)) {
            return reply;
        }
        if (found.value().truncated()) {
            return Reply.failed(
                    found.key(), BackendException.badResponse(ZuoraClient.ZUORA, "more versions than are read"));
        }
        List<SubscriptionVersion> inTime = found.value().rows().stream()
                .sorted(Comparator.comparingInt(SubscriptionVersion::version))
                .toList();
        return inTime.isEmpty()
                ? Reply.missing(found.key())
                : Reply.found(found.key(), Listing.whole(inTime), found.also());
    }
}
