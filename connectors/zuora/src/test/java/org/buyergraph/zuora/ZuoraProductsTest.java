package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.zuora.ZuoraProducts.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZuoraProductsTest {
    private static final Map<String, String> OWN_TABLE = Map.of(
            "by-sku[0].name", "SKU-1",
            "by-sku[0].kind", "ONE_TIME",
            "by-category[0].name", "Base Product",
            "by-category[0].kind", "BASE",
            "by-category[0].deployment", "SAAS",
            "by-name[0].name", "Fancy",
            "by-name[0].kind", "BASE",
            "by-name[1].name", "Fancy Add",
            "by-name[1].kind", "ADD_ON",
            "by-name[1].deployment", "SELF_MANAGED");

    @ParameterizedTest
    @CsvSource({
        "SKU-1, Base Product, Fancy Add-on, ONE_TIME, SAAS",
        "sku-1, , Fancy Add-on, ONE_TIME, SELF_MANAGED",
        "SKU-2, Base Product, Fancy Add-on, BASE, SAAS",
        "SKU-2, Something, Fancy Add-on, ADD_ON, SELF_MANAGED",
        ", , fancy thing, BASE, UNKNOWN",
        ", , Nobody's, UNKNOWN, UNKNOWN"
    })
    void eachPartIsAsTheMostExactSourceSays(
            String sku, String category, String name, ProductKind kind, Deployment deployment) {
        assertThat(products(OWN_TABLE).of(sku, category, name)).isEqualTo(new Nature(kind, deployment));
    }

    @Test
    void aPlansNameSaysTheSameAsUnitAndCategoryForAllThatIsSold() {
        ZuoraProducts products = products(Map.of());

        assertThat(DataSet.standard().products()).isNotEmpty().allSatisfy(product -> assertThat(
                        products.named(product.ratePlan().name()))
                .isEqualTo(products.of(product.sku(), product.ratePlan().category(), product.name()))
                .satisfies(nature -> assertThat(nature.kind()).isNotEqualTo(ProductKind.UNKNOWN)));
    }

    private static ZuoraProducts products(Map<String, String> table) {
        Map<String, String> settings = new HashMap<>(Map.of("base-url", "http://localhost"));
        table.forEach((name, value) -> settings.put("products." + name, value));
        return new ZuoraProducts(BoundSettings.bind(settings).products());
    }
}
