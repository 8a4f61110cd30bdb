package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.object;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SampleProduct;

/** The catalog in v1's spelling: products with everything inside. */
final class StubV1Catalog {

    private final DataSet data;

    StubV1Catalog(DataSet data) {
        this.data = data;
    }

    List<Map<String, Object>> products() {
        return data.products().stream().map(StubV1Catalog::product).toList();
    }

    Map<String, Object> product(String key) {
        return data.products().stream()
                .filter(product -> product.id().equals(key)
                        || product.sku().equals(key)
                        || product.number().equals(key))
                .findFirst()
                .map(StubV1Catalog::product)
                .orElseThrow(() -> StubRefusal.notFound(key));
    }

    private static Map<String, Object> product(SampleProduct product) {
        return object(
                "id", product.id(),
                "sku", product.sku(),
                "productNumber", product.number(),
                "name", product.name(),
                "description", "",
                "category", null,
                "effectiveStartDate", product.effectiveStart(),
                "effectiveEndDate", product.effectiveEnd(),
                "allowFeatureChanges", false,
                "productFeatures", List.of(),
                "productRatePlans", List.of(ratePlan(product)));
    }

    private static Map<String, Object> ratePlan(SampleProduct product) {
        SampleProduct.RatePlan plan = product.ratePlan();
        return object(
                "id", plan.id(),
                "status", "Active",
                "productRatePlanNumber", plan.number(),
                "name", plan.name(),
                "description", "",
                "effectiveStartDate", product.effectiveStart(),
                "effectiveEndDate", product.effectiveEnd(),
                "externalIdSourceSystem", null,
                "externallyManagedPlanIds", List.of(),
                "PRPCategory__c", plan.category(),
                "productRatePlanCharges", List.of(charge(plan.charge())));
    }

    private static Map<String, Object> charge(SampleProduct.Charge charge) {
        boolean recurring = charge.type().equals(SampleCharge.RECURRING);
        return object(
                "id",
                charge.id(),
                "productRatePlanChargeNumber",
                charge.number(),
                "name",
                charge.name(),
                "type",
                charge.type(),
                "model",
                "PerUnit",
                "uom",
                charge.unit(),
                "pricingSummary",
                charge.prices().stream().map(price -> summary(charge, price)).toList(),
                "pricing",
                charge.prices().stream().map(StubV1Catalog::price).toList(),
                "defaultQuantity",
                1,
                "applyDiscountTo",
                null,
                "discountLevel",
                null,
                "discountClass",
                null,
                "endDateCondition",
                "Subscription_End",
                "upToPeriods",
                null,
                "upToPeriodsType",
                null,
                "billingDay",
                "DefaultFromCustomer",
                "billingTiming",
                recurring ? "IN_ADVANCE" : null,
                "billingPeriod",
                charge.billingPeriod(),
                "billingPeriodAlignment",
                recurring ? "AlignToTermStart" : null,
                "listPriceBase",
                recurring ? "Per_Billing_Period" : null,
                "specificBillingPeriod",
                null,
                "priceChangeOption",
                "NoChange",
                "priceIncreasePercentage",
                null,
                "taxable",
                true,
                "taxCode",
                "STANDARD",
                "taxMode",
                "TaxExclusive",
                "triggerEvent",
                "ContractEffective",
                "description",
                "",
                "financeInformation",
                object(
                        "deferredRevenueAccountingCode", "Deferred Revenue",
                        "recognizedRevenueAccountingCode", "Subscription Revenue"));
    }

    private static Map<String, Object> price(SampleProduct.Price price) {
        return object(
                "currency", price.currency(),
                "price", price.amount(),
                "tiers", null,
                "includedUnits", 0,
                "overagePrice", null,
                "discountPercentage", null,
                "discountAmount", null);
    }

    private static String summary(SampleProduct.Charge charge, SampleProduct.Price price) {
        return price.currency()
                + price.amount().stripTrailingZeros().toPlainString()
                + " per "
                + charge.unit().toLowerCase(Locale.ROOT)
                + (charge.type().equals(SampleCharge.RECURRING) ? "/year" : "");
    }
}
