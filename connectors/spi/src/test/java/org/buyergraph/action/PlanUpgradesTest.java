package org.buyergraph.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.Plan;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.id.PlanId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanUpgradesTest {
    private static final Plan HELD = plan("premium", ProductKind.BASE, Deployment.SAAS, 1);

    @ParameterizedTest
    @CsvSource({
        "ultimate, BASE, SAAS, 1, true",
        "premium, BASE, SAAS, 1, false",
        "ultimate, BASE, SELF_MANAGED, 1, false",
        "ultimate, BASE, EITHER, 1, false",
        "ultimate, BASE, SAAS, 3, false",
        "ultimate, ADD_ON, SAAS, 1, false",
        "platinum, BASE, SAAS, 1, false",
        ", BASE, SAAS, 1, false"
    })
    void oneGoesUpWhereItRunsAndForAsLong(
            String code, ProductKind kind, Deployment deployment, int years, boolean leads) {
        Plan other = plan(code, kind, deployment, years);

        assertThat(PlanUpgrades.lead(HELD, other)).isEqualTo(leads);
        assertThat(PlanUpgrades.lead(other, HELD)).isFalse();
    }

    private static Plan plan(String code, ProductKind kind, Deployment deployment, int years) {
        String name = "A plan - " + years + " Years";
        return new Plan(
                new PlanId("8ad090000000000000009d1000000011"),
                name,
                name,
                null,
                code,
                kind,
                deployment,
                null,
                null,
                List.of());
    }
}
