package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleProduct;

/** The catalog in Object Query's spelling. */
final class StubCatalogRows {

    private final DataSet data;

    StubCatalogRows(DataSet data) {
        this.data = data;
    }

    List<StubRow> products() {
        return data.products().stream()
                .map(product -> StubRow.of(
                        "id", product.id(),
                        "sKU", product.sku(),
                        "productNumber", product.number(),
                        "name", product.name(),
                        "description", "",
                        "category", null,
                        "effectiveStartDate", product.effectiveStart(),
                        "effectiveEndDate", product.effectiveEnd(),
                        "allowFeatureChanges", false,
                        "createdDate", product.createdAt(),
                        "updatedDate", product.updatedAt()))
                .toList();
    }

    List<StubRow> ratePlans() {
        return data.products().stream()
                .map(product -> StubRow.of(
                        "id", product.ratePlan().id(),
                        "productId", product.id(),
                        "productRatePlanNumber", product.ratePlan().number(),
                        "name", product.ratePlan().name(),
                        "description", "",
                        "effectiveStartDate", product.effectiveStart(),
                        "effectiveEndDate", product.effectiveEnd(),
                        "pRPCategory__c", product.ratePlan().category(),
                        "createdDate", product.createdAt(),
                        "updatedDate", product.updatedAt()))
                .toList();
    }

    List<StubRow> charges() {
        return data.products().stream().map(StubCatalogRows::charge).toList();
    }

    private static StubRow charge(SampleProduct product) {
        SampleProduct.Charge charge = product.ratePlan().charge();
        return StubRow.of(
                "id", charge.id(),
                "productRatePlanId", product.ratePlan().id(),
                "productRatePlanChargeNumber", charge.number(),
                "name", charge.name(),
                "chargeModel", "Per Unit Pricing",
                "chargeType", charge.type(),
                "uOM", charge.unit(),
                "defaultQuantity", BigDecimal.ONE,
                "billingPeriod", charge.billingPeriod(),
                "endDateCondition", "SubscriptionEnd",
                "triggerEvent", "ContractEffective",
                "taxable", true,
                "taxCode", "STANDARD",
                "taxMode", "TaxExclusive",
                "createdDate", product.createdAt(),
                "updatedDate", product.updatedAt());
    }

    List<StubRow> tiers() {
        return data.products().stream().flatMap(StubCatalogRows::tiers).toList();
    }

    private static Stream<StubRow> tiers(SampleProduct product) {
        SampleProduct.Charge charge = product.ratePlan().charge();
        return IntStream.range(0, charge.prices().size())
                .mapToObj(i -> StubRow.of(
                        "id", StubIds.productTier(charge.id(), i + 1),
                        "productRatePlanChargeId", charge.id(),
                        "tier", 1,
                        "startingUnit", BigDecimal.ZERO,
                        "endingUnit", null,
                        "price", charge.prices().get(i).amount(),
                        "priceFormat", "PerUnit",
                        "currency", charge.prices().get(i).currency(),
                        "active", true,
                        "createdDate", product.createdAt(),
                        "updatedDate", product.updatedAt()));
    }
}
