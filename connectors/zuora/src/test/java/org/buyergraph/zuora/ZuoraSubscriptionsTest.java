package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.BackendException.Problem;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.subscription.Charge;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionPlan;
import org.buyergraph.subscription.SubscriptionVersion;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SampleRatePlan;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZuoraSubscriptionsTest {
    private static final SubscriptionNumber LARGE = new SubscriptionNumber("A-S00000101");
    private static final SubscriptionNumber SMALL = new SubscriptionNumber("A-S00000103");

    private final DataSet data = DataSet.standard();
    private final StubZuora stub = new StubZuora(data);
    private final ZuoraProperties properties = BoundSettings.of(stub);
    private final ZuoraSubscriptions subscriptions = new ZuoraSubscriptions(
            ZuoraClient.to(properties), new ZuoraProducts(properties.products()), properties.fields());

    @AfterEach
    void close() {
        stub.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {98, 99, 100, 250})
    void noChargeIsLostHoweverManyThereAre(int charges) {
        addCharges(charges - 2); // there is one with two segments

        Subscription read = find(LARGE);

        assertThat(read.plans().stream()
                        .map(SubscriptionPlan::charges)
                        .flatMap(List::stream)
                        .map(Charge::segments)
                        .mapToLong(List::size)
                        .sum())
                .isEqualTo(charges);
        assertThat(read.plans().get(0).charges().stream()
                        .filter(charge -> charge.number().equals("C-00000101"))
                        .findFirst()
                        .orElseThrow()
                        .segments())
                .hasSize(2);
        assertThat(read.quantity(LocalDate.parse("2026-11-20"))).isEqualTo("25");
        assertThat(stub.calls().count("GET", "/object-query/rate-plan-charges"))
                .isEqualTo(charges < 99 ? 0 : (charges + 98) / 99);
    }

    @Test
    void noPlanIsLostHoweverManyThereAre() {
        IntStream.range(0, 120).forEach(this::addPlanWithCharge);

        Subscription read = find(LARGE);

        assertThat(read.plans()).hasSize(121).allSatisfy(plan -> {
            assertThat(plan.name()).startsWith("SaaS - Premium");
            assertThat(plan.charges()).isNotEmpty();
        });
    }

    @Test
    void whatIsTooLargeToBeReadWholeIsNotReadInPartAndSpoilsNothingElse() {
        addCharges(500);

        List<Reply<SubscriptionNumber, Subscription>> replies =
                subscriptions.byNumber(Set.of(LARGE, SMALL)).collectList().block();

        assertThat(replies).hasSize(2).allSatisfy(reply -> {
            if (reply.key().equals(LARGE)) {
                assertThat(reply).isInstanceOfSatisfying(Reply.Failed.class, failed -> assertThat(
                                failed.why().problem())
                        .isEqualTo(Problem.BAD_RESPONSE));
            } else {
                assertThat(reply).isInstanceOf(Reply.Found.class);
            }
        });
    }

    @Test
    void whatCannotBeReadBesidesFailsWhoNeedsItOnly() {
        addCharges(100);
        stub.switches().add(Switch.on("/object-query/rate-plan-charges").status(503));

        Map<SubscriptionNumber, Reply<SubscriptionNumber, Subscription>> replies = subscriptions
                .byNumber(Set.of(LARGE, SMALL))
                .collectMap(Reply::key)
                .block();

        assertThat(replies.get(SMALL)).isInstanceOf(Reply.Found.class);
        assertThat(replies.get(LARGE)).isInstanceOfSatisfying(Reply.Failed.class, failed -> assertThat(
                        failed.why().problem())
                .isEqualTo(Problem.UNAVAILABLE));
    }

    @Test
    void aListBringsAllPlansInOneCall() {
        AccountId helios = new AccountId(Ids.account(112));

        Listing<Subscription> listing =
                found(subscriptions.ofOwner(Set.of(helios)).blockFirst());

        assertThat(listing.rows()).hasSize(40).allSatisfy(subscription -> assertThat(
                        subscription.plans().get(0).charges())
                .hasSize(1));
        assertThat(stub.calls().withoutTokens()).hasSize(1);
    }

    @Test
    void versionsComeInOrderAndTheLatestIsTheSubscriptionItself() {
        Reply<SubscriptionNumber, Listing<SubscriptionVersion>> reply =
                subscriptions.versions(Set.of(LARGE)).blockFirst();

        assertThat(found(reply).rows()).extracting(SubscriptionVersion::version).containsExactly(1, 2);
        assertThat(found(reply).rows()).extracting(SubscriptionVersion::latest).containsExactly(false, true);
        assertThat(((Reply.Found<?, ?>) reply).also()).singleElement().satisfies(seed -> assertThat(seed.value())
                .isEqualTo(find(LARGE)));
    }

    @Test
    void aSubscriptionThatIsNotThereHasNoVersions() {
        assertThat(subscriptions
                        .versions(Set.of(new SubscriptionNumber("A-S00099999")))
                        .blockFirst())
                .isInstanceOf(Reply.Missing.class);
    }

    private Subscription find(SubscriptionNumber number) {
        return found(subscriptions.byNumber(Set.of(number)).blockFirst());
    }

    private static <K, V> V found(Reply<K, V> reply) {
        assertThat(reply).isInstanceOf(Reply.Found.class);
        return ((Reply.Found<K, V>) reply).value();
    }

    private void addCharges(int count) {
        SampleCharge like = firstCharge();
        IntStream.range(0, count).forEach(i -> data.add(charge(like, i, like.ratePlanId())));
    }

    private void addPlanWithCharge(int number) {
        SampleCharge like = firstCharge();
        SampleRatePlan plan = data.ratePlans().stream()
                .filter(candidate -> candidate.id().equals(like.ratePlanId()))
                .findFirst()
                .orElseThrow();
        String id = Ids.ratePlan(70_000_000 + number);
        data.add(new SampleRatePlan(
                id,
                plan.subscriptionId(),
                "SRP-7" + number,
                plan.name(),
                null,
                null,
                plan.productId(),
                plan.productName(),
                plan.productSku(),
                plan.productRatePlanId(),
                plan.productRatePlanNumber(),
                plan.createdAt(),
                plan.updatedAt()));
        data.add(charge(like, number, id));
    }

    private SampleCharge firstCharge() {
        String id = data.subscription("A-S00000101").orElseThrow().id();
        return data.charges().stream()
                .filter(charge -> charge.subscriptionId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static SampleCharge charge(SampleCharge like, int number, String ratePlan) {
        int line = 70_000_000 + number;
        return new SampleCharge(
                Ids.charge(line),
                Ids.tier(line),
                Ids.charge(line),
                "C-7" + number,
                like.name(),
                ratePlan,
                like.subscriptionId(),
                like.subscriptionNumber(),
                like.productRatePlanChargeId(),
                like.productRatePlanChargeNumber(),
                "Usage",
                like.unit(),
                BigDecimal.ONE,
                like.pricing(),
                like.currency(),
                like.billingPeriod(),
                1,
                1,
                true,
                like.effectiveStart(),
                LocalDate.parse("2027-03-01"),
                like.processedThrough(),
                like.chargedThrough(),
                like.mrr(),
                like.deltaMrr(),
                like.totalValue(),
                like.deltaTotalValue(),
                like.originalOrderDate(),
                null,
                like.createdAt(),
                like.updatedAt());
    }
}
