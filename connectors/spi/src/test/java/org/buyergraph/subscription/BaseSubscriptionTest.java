package org.buyergraph.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BaseSubscriptionTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final NamespaceId NAMESPACE = new NamespaceId("9100113");

    @Test
    void aPlanGoesBeforeAnAddOnThatEndsLater() {
        assertThat(base(bought("1", ProductKind.BASE, "2027-05-05"), bought("2", ProductKind.ADD_ON, "2027-06-10")))
                .isEqualTo("A-S1");
    }

    @Test
    void ofTwoPlansInForceTheOneThatEndsLastWins() {
        assertThat(base(bought("1", ProductKind.BASE, "2027-05-05"), bought("2", ProductKind.BASE, "2027-06-10")))
                .isEqualTo("A-S2");
    }

    @Test
    void oneInForceGoesBeforeOneThatIsOver() {
        assertThat(base(bought("1", ProductKind.BASE, "2026-11-20"), bought("2", ProductKind.BASE, "2026-11-21")))
                .isEqualTo("A-S2");
        assertThat(base(bought("1", ProductKind.BASE, "2026-09-10"))).isEqualTo("A-S1");
    }

    @Test
    void withoutAnyThereIsNone() {
        assertThat(BaseSubscription.of(List.of(), TODAY)).isEmpty();
    }

    @Test
    void onlyAPlanThatRunsOnANamespaceIsMissingOne() {
        assertThat(SubscriptionUse.isOfUnknownNamespace(used(ProductKind.BASE, Deployment.SAAS, null)))
                .isTrue();
        assertThat(SubscriptionUse.isOfUnknownNamespace(used(ProductKind.BASE, Deployment.SAAS, NAMESPACE)))
                .isFalse();
        assertThat(SubscriptionUse.isOfUnknownNamespace(used(ProductKind.ADD_ON, Deployment.SAAS, null)))
                .isFalse();
        assertThat(SubscriptionUse.isOfUnknownNamespace(used(ProductKind.BASE, Deployment.SELF_MANAGED, null)))
                .isFalse();
    }

    @Test
    void whatRunsOnANamespaceHasNoLicense() {
        assertThat(SubscriptionUse.mayHaveLicense(used(ProductKind.BASE, Deployment.SELF_MANAGED, null)))
                .isTrue();
        assertThat(SubscriptionUse.mayHaveLicense(used(ProductKind.UNKNOWN, Deployment.UNKNOWN, null)))
                .isTrue();
        assertThat(SubscriptionUse.mayHaveLicense(used(ProductKind.BASE, Deployment.SAAS, null)))
                .isFalse();
        assertThat(SubscriptionUse.mayHaveLicense(used(ProductKind.UNKNOWN, Deployment.UNKNOWN, NAMESPACE)))
                .isFalse();
    }

    private static String base(Subscription... all) {
        return BaseSubscription.of(List.of(all), TODAY).orElseThrow().number().value();
    }

    private static Subscription bought(String number, ProductKind kind, String end) {
        return subscription(number, kind, Deployment.SAAS, LocalDate.parse(end), NAMESPACE);
    }

    private static Subscription used(ProductKind kind, Deployment deployment, @Nullable NamespaceId namespace) {
        return subscription("1", kind, deployment, LocalDate.parse("2027-05-05"), namespace);
    }

    private static Subscription subscription(
            String number, ProductKind kind, Deployment deployment, LocalDate end, @Nullable NamespaceId namespace) {
        AccountId owner = new AccountId("8ad09000000000000000acc000000113");
        return new Subscription(
                new SubscriptionNumber("A-S" + number),
                1,
                owner,
                owner,
                SubscriptionStatus.ACTIVE,
                null,
                TermType.TERMED,
                null,
                end,
                12,
                null,
                false,
                null,
                null,
                new SubscriptionSettings(null, null, null),
                null,
                null,
                List.of(new SubscriptionPlan(null, "A plan", null, null, kind, deployment, List.of())),
                namespace);
    }
}
