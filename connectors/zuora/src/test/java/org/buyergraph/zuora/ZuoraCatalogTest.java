package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.buyergraph.catalog.Catalog;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.Plan;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ZuoraCatalogTest {
    private final DataSet data = DataSet.standard();
    private final StubZuora stub = new StubZuora(data);
    private final ZuoraProperties properties = BoundSettings.of(stub);
    private final ZuoraCatalog catalog = new ZuoraCatalog(
            ZuoraClient.to(properties),
            new ZuoraProducts(properties.products()),
            properties.fields().planCategory());

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void moreThanAPageIsReadWhole() {
        for (int number = 0; number < 120; number++) {
            data.add(product(7_000 + number, "Add On", "2099-12-31"));
        }

        Listing<Plan> read = read();

        assertThat(read.rows()).hasSize(129);
        assertThat(read.truncated()).isFalse();
        assertThat(stub.calls().withoutTokens()).hasSize(2);
    }

    @Test
    void whatTheNameDoesNotTellTheCategoryTells() {
        data.add(product(7_000, "One Time", "2099-12-31"));

        assertThat(plan(7_000).kind()).isEqualTo(ProductKind.ONE_TIME);
        assertThat(plan(7_000).deployment()).isEqualTo(Deployment.UNKNOWN);
    }

    @Test
    void aNewProductThatNobodyCanPlaceBreaksNothing() {
        data.add(product(7_000, "Something new", "2099-12-31"));

        assertThat(plan(7_000).kind()).isEqualTo(ProductKind.UNKNOWN);
        assertThat(read().rows()).hasSize(10);
    }

    @Test
    void itIsSoldFromItsFirstDayUntilTheDayBeforeItsEnd() {
        data.add(product(7_000, "Add On", "2026-11-20"));
        Plan plan = plan(7_000);

        assertThat(plan.isOnSale(LocalDate.parse("2019-12-31"))).isFalse();
        assertThat(plan.isOnSale(LocalDate.parse("2020-01-01"))).isTrue();
        assertThat(plan.isOnSale(LocalDate.parse("2026-11-19"))).isTrue();
        assertThat(plan.isOnSale(LocalDate.parse("2026-11-20"))).isFalse();
    }

    private Plan plan(int number) {
        return read().rows().stream()
                .filter(plan -> plan.planId().value().equals(Ids.productRatePlan(number)))
                .findFirst()
                .orElseThrow();
    }

    private Listing<Plan> read() {
        Reply<Catalog, Listing<Plan>> reply =
                catalog.whole(Set.of(Catalog.WHOLE)).blockFirst();
        assertThat(reply).isInstanceOf(Reply.Found.class);
        return ((Reply.Found<Catalog, Listing<Plan>>) reply).value();
    }

    private SampleProduct product(int number, String category, String until) {
        SampleProduct like = data.products().get(0);
        SampleProduct.Charge charge = new SampleProduct.Charge(
                Ids.productCharge(number), "PRPC-" + number, "Novelty", "Recurring", "Seat", "Annual", List.of());
        return new SampleProduct(
                Ids.product(number),
                "PC-" + number,
                "SKU-" + number,
                "Novelty " + number,
                like.effectiveStart(),
                LocalDate.parse(until),
                new SampleProduct.RatePlan(Ids.productRatePlan(number), "PRP-" + number, "Novelty", category, charge),
                like.createdAt(),
                like.updatedAt());
    }
}
