package org.buyergraph.gateway.matrix;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.buyergraph.entitlement.EntitledFeature;
import org.buyergraph.entitlement.EntitlementWish;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.StandaloneFacts;
import org.buyergraph.gateway.security.identity.ActingAs;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.LicenseId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.partner.PartnerStanding;
import org.buyergraph.testkit.data.DataSet;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Concludes past the graph, as each viewer, what follows about every subscription, namespace and license: the graph leads to
 * conclusions only through records that their viewers see, and a road that is built tomorrow may not.
 */
record ConcludingDirectly(StandaloneFacts asking, List<Conclusion<?, ?>> conclusions) {
    private static final int AT_A_TIME = 8;

    /** Something that is concluded about a record, for who sees that. */
    private record Road<K>(Conclusion<K, ?> conclusion, K key, Records.Known about) {}

    /** What is concluded for a viewer though it may not be, or the other way round. */
    List<String> wrong(String viewer, Matrix matrix) {
        return Objects.requireNonNull(Flux.fromStream(roads(matrix.records()))
                .flatMap(road -> wrong(road, viewer, sees(viewer, road.about(), matrix)), AT_A_TIME)
                .collectList()
                .block());
    }

    /** What sales says of a partner is for that partner. */
    List<String> wrongOfPartners(String viewer, DataSet data, Matrix matrix) {
        Conclusion<AccountId, ?> standing = conclusion(PartnerStanding.class);
        return Objects.requireNonNull(Flux.fromIterable(data.accounts())
                .flatMap(account -> wrong(
                        new Road<>(
                                standing,
                                new AccountId(account.id()),
                                new Records.Known("Account", account.number(), account.id())),
                        viewer,
                        Set.of("own", "all")
                                .contains(String.valueOf(matrix.rights().level(viewer, "Account", account.number())))))
                .collectList()
                .block());
    }

    @SuppressWarnings("unchecked") // the one that gives this
    private Conclusion<AccountId, ?> conclusion(Class<?> subject) {
        return (Conclusion<AccountId, ?>) conclusions.stream()
                .filter(one -> one.subject() == subject)
                .findFirst()
                .orElseThrow();
    }

    private static boolean sees(String viewer, Records.Known about, Matrix matrix) {
        return matrix.rights().sees(viewer, about.type(), about.name());
    }

    private Stream<Road<?>> roads(Records records) {
        return Stream.of(
                        roads(SubscriptionNumber.class, records.of("Subscription"), SubscriptionNumber::new),
                        roads(EntitlementWish.class, records.of("Namespace"), ConcludingDirectly::ofNamespace),
                        roads(EntitlementWish.class, records.of("License"), ConcludingDirectly::ofLicense))
                .flatMap(each -> each);
    }

    private static EntitlementWish ofNamespace(String number) {
        return EntitlementWish.ofNamespace(new NamespaceId(number), EntitledFeature.PREMIUM);
    }

    private static EntitlementWish ofLicense(String number) {
        return EntitlementWish.ofLicense(new LicenseId(number), EntitledFeature.PREMIUM);
    }

    @SuppressWarnings("unchecked") // by the type that it is drawn from
    private <K> Stream<Road<?>> roads(Class<K> from, List<Records.Known> about, Function<String, K> key) {
        return conclusions.stream()
                .filter(conclusion -> ResolvableType.forClass(conclusion.getClass())
                                .as(Conclusion.class)
                                .getGeneric(0)
                                .toClass()
                        == from)
                .flatMap(conclusion -> about.stream()
                        .map(known -> new Road<>((Conclusion<K, ?>) conclusion, key.apply(known.name()), known)));
    }

    private <K> Mono<String> wrong(Road<K> road, String viewer, boolean maySee) {
        return Mono.zip(
                        isConcluded(road, "support"),
                        isConcluded(road, viewer),
                        (is, shown) -> shown == (is && maySee)
                                ? ""
                                : "%s of %s: may be %s but is %s"
                                        .formatted(
                                                road.conclusion().subject().getSimpleName(),
                                                road.about().name(),
                                                is && maySee,
                                                shown))
                .filter(difference -> !difference.isEmpty());
    }

    private <K> Mono<Boolean> isConcluded(Road<K> road, String viewer) {
        return ActingAs.viewer(
                Names.inOneWord(viewer),
                asking.conclude(road.conclusion(), road.key()).hasElement());
    }
}
