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
    private static final Map<String, String> OWN_TABLE = Map.ofEntries(
            Map.entry("by-sku[0].name", "SKU-1"),
            Map.entry("by-sku[0].kind", "ONE_TIME"),
            Map.entry("by-sku[0].plan-code", "solo"),
            Map.entry("by-category[0].name", "Base Product"),
            Map.entry("by-category[0].kind", "BASE"),
            Map.entry("by-category[0].deployment", "SAAS"),
            Map.entry("by-name[0].name", "Fancy"),
            Map.entry("by-name[0].kind", "BASE"),
            Map.entry("by-name[0].plan-code", "fancy"),
            Map.entry("by-name[1].name", "Fancy Add"),
            Map.entry("by-name[1].kind", "ADD_ON"),
            Map.entry("by-name[1].deployment", "SELF_MANAGED"));

    @ParameterizedTest
    @CsvSource({
        "SKU-1, Base Product, Fancy Add-on, ONE_TIME, SAAS, solo",
        "sku-1, , Fancy Add-on, ONE_TIME, SELF_MANAGED, solo",
        "SKU-2, Base Product, Fancy Add-on, BASE, SAAS, fancy",
        "SKU-2, Something, Fancy Add-on, ADD_ON, SELF_MANAGED, fancy",
        ", , fancy thing, BASE, UNKNOWN, fancy",
        ", , Nobody's, UNKNOWN, UNKNOWN,"
    })
    void eachPartIsAsTheMostExactSourceSays(
            String sku, String category, String name, ProductKind kind, Deployment deployment, String code) {
        assertThat(products(OWN_TABLE).of(sku, category, name)).isEqualTo(new Nature(kind, deployment, code));
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
