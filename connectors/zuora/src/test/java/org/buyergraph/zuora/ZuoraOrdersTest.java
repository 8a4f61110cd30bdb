package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.OrderId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.order.Order;
import org.buyergraph.order.OrderAction;
import org.buyergraph.order.OrderActionKind;
import org.buyergraph.order.OrderStatus;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

class ZuoraOrdersTest {
    private static final AccountId BRIGHTWATER = new AccountId(Ids.account(101));
    private static final AccountId FALKENRIED = new AccountId(Ids.account(102));
    private static final AccountId POLDER = new AccountId(Ids.account(105));
    private static final LocalDate RENEWAL = LocalDate.parse("2026-09-15");

    private final DataSet data = DataSet.standard();
    private final StubZuora stub = new StubZuora(data);
    private final ZuoraOrders orders = new ZuoraOrders(ZuoraClient.to(BoundSettings.of(stub)));

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void oneCallReadsThoseOfManyAccountsWithTheVersionsThatTheyMade() {
        Map<AccountId, List<Order>> found = find(Set.of(BRIGHTWATER, FALKENRIED, POLDER));

        assertThat(found.get(FALKENRIED))
                .contains(new Order(
                        new OrderId(Ids.order(105)),
                        "O-00000105",
                        FALKENRIED,
                        OrderStatus.COMPLETED,
                        LocalDate.parse("2026-08-28"),
                        Listing.whole(List.of(action(OrderActionKind.RENEW), action(OrderActionKind.CHANGE_PRODUCT)))));
        assertThat(found.get(BRIGHTWATER)).hasSize(3);
        assertThat(found.get(POLDER)).isEmpty();
        assertThat(stub.calls().withoutTokens()).hasSize(1);
    }

    @Test
    void everyOrderOfTheDataSetIsReadAsItIs() {
        for (SampleOrder sample : data.orders()) {
            Order order =
                    find(Set.of(new AccountId(sample.accountId()))).get(new AccountId(sample.accountId())).stream()
                            .filter(one -> one.number().equals(sample.number()))
                            .findFirst()
                            .orElseThrow();
            assertThat(order.date()).isEqualTo(sample.date());
            assertThat(order.subscriptions())
                    .extracting(SubscriptionNumber::value)
                    .containsExactlyElementsOf(sample.parts().stream()
                            .map(SampleOrder.Part::subscriptionNumber)
                            .toList());
            assertThat(sample.parts())
                    .allMatch(part ->
                            order.madeVersion(new SubscriptionNumber(part.subscriptionNumber()), part.newVersion()));
        }
    }

    @Test
    void aCancellationTellsTheEnd() {
        Order cancellation = find(Set.of(new AccountId(Ids.account(111)))).values().iterator().next().stream()
                .filter(order -> order.number().equals("O-00000108"))
                .findFirst()
                .orElseThrow();

        assertThat(cancellation.actions().rows()).singleElement().satisfies(action -> assertThat(action.endsOn())
                .isEqualTo("2026-09-10"));
    }

    @ParameterizedTest
    @CsvSource({
        "Draft, DRAFT",
        "Scheduled, SCHEDULED",
        "Pending, PENDING",
        "Executing, EXECUTING",
        "Completed, COMPLETED",
        "Failed, FAILED",
        "Cancelled, CANCELED",
        "Canceled, CANCELED",
        "NeverHeardOf, UNKNOWN"
    })
    void anOrderHasAStatusOfOurs(String theirs, OrderStatus ours) {
        SampleOrder order = data.orders().get(0);
        data.add(new SampleOrder(
                order.id(),
                order.number(),
                order.date(),
                order.accountId(),
                order.accountNumber(),
                theirs,
                order.category(),
                order.description(),
                order.reasonCode(),
                order.currency(),
                order.parts(),
                order.createdById(),
                order.createdAt(),
                order.updatedById(),
                order.updatedAt()));

        Order read = orders.byId(Set.of(new OrderId(order.id())))
                .single()
                .map(reply -> ((Reply.Found<OrderId, Order>) reply).value())
                .block();
        assertThat(read.status()).isEqualTo(ours);
    }

    @Test
    void whatNobodyKnowsYetIsUnknown() {
        stub.turnOn(StubZuora.Oddity.UNKNOWN_VALUES);
        stub.turnOn(StubZuora.Oddity.UNKNOWN_FIELDS);

        assertThat(find(Set.of(BRIGHTWATER)).get(BRIGHTWATER)).hasSize(3).allSatisfy(order -> {
            assertThat(order.status()).isEqualTo(OrderStatus.UNKNOWN);
            assertThat(order.actions().rows()).extracting(OrderAction::kind).containsOnly(OrderActionKind.UNKNOWN);
        });
    }

    private static OrderAction action(OrderActionKind kind) {
        return new OrderAction(kind, new SubscriptionNumber("A-S00000103"), 2, RENEWAL, null, null);
    }

    private Map<AccountId, List<Order>> find(Set<AccountId> accounts) {
        return orders.ofAccount(accounts)
                .flatMap(reply ->
                        reply instanceof Reply.Found<AccountId, Listing<Order>> found ? Mono.just(found) : Mono.empty())
                .collectMap(Reply.Found::key, found -> found.value().rows())
                .block();
    }
}
