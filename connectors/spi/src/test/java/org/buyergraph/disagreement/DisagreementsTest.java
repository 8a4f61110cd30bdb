package org.buyergraph.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.buyergraph.account.Account;
import org.buyergraph.attention.SampleUse;
import org.buyergraph.customer.Customer;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.license.LicenseKind;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceProvision;
import org.buyergraph.rules.SampleAccount;
import org.buyergraph.rules.SampleSubscription;
import org.buyergraph.spi.Dated;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.trial.Trial;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Billing: 25 seats of Premium on a namespace until 2027-03-01, renewing by itself. */
class DisagreementsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Instant EARLIER = Instant.parse("2026-11-20T11:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "premium, 2027-03-01, 25, true, none",
                "premium, 2027-03-01, 24, true, SEATS 25 24",
                "ultimate, 2027-03-01, 25, true, PLAN premium ultimate",
                "gold, 2027-03-01, 25, true, PLAN premium ultimate",
                "silver, 2027-03-01, 25, true, none",
                "platinum, 2027-03-01, 25, true, none",
                "premium, 2027-02-28, 25, true, END 2027-03-01 2027-02-28",
                "premium, 2027-03-02, 25, true, END 2027-03-01 2027-03-02",
                "premium, 2027-03-01, 25, false, AUTO_RENEWAL on off",
                "none, none, none, none, none"
            })
    void aPlanIsComparedWithItsNamespace(
            @Nullable String plan,
            @Nullable String end,
            @Nullable Integer seats,
            @Nullable Boolean renews,
            @Nullable String expected) {
        List<Disagreement> found = Disagreements.onNamespace(
                bought(SampleSubscription.subscription()),
                new Dated<>(SampleUse.namespace(plan, end, null, 0), NOW),
                new Dated<>(provision(seats, renews), NOW),
                TODAY);

        assertThat(found.stream().map(DisagreementsTest::inWords))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
        assertThat(found).allSatisfy(one -> {
            assertThat(one.one().source()).isEqualTo(FactSource.BILLING);
            assertThat(one.one().asOf()).isEqualTo(EARLIER);
            assertThat(one.other().source()).isEqualTo(FactSource.NAMESPACES);
            assertThat(one.other().asOf()).isEqualTo(NOW);
        });
    }

    /** What runs for a while is not what was bought; and what is not told, is not compared. */
    @Test
    void onTrialOrUntoldNothingIsCompared() {
        Namespace onTrial = SampleUse.namespace("ultimate_trial", "2026-12-05", new Trial(true, null), 0);

        assertThat(Disagreements.onNamespace(
                        bought(SampleSubscription.subscription()),
                        new Dated<>(onTrial, NOW),
                        new Dated<>(provision(0, false), NOW),
                        TODAY))
                .isEmpty();
        assertThat(Disagreements.onNamespace(
                        bought(SampleSubscription.subscription()),
                        new Dated<>(SampleUse.namespace(null, 0), NOW),
                        null,
                        TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"25, none", "26, SEATS 26 25"})
    void aPlanIsComparedWithItsLicense(int bought, @Nullable String expected) {
        List<Disagreement> found = Disagreements.onLicense(
                bought(SampleSubscription.subscription().onInstance().seats(bought)),
                new Dated<>(SampleUse.license(LicenseKind.ONLINE_CLOUD, null, NOW, NOW), NOW),
                TODAY);

        assertThat(found.stream().map(DisagreementsTest::inWords))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "Brightwater Studio LLC, none",
                "'brightwater studio, LLC.', none",
                "Brightwater Studios LLC, COMPANY_NAME Brightwater Studio LLC Brightwater Studios LLC",
                "none, none"
            })
    void aCompanyIsComparedByLettersAndDigits(@Nullable String company, @Nullable String expected) {
        Account account = SampleAccount.account().get();
        Customer person =
                new Customer(new CustomerId("700101"), "Dana Okafor", null, company, null, null, account.id(), null);

        List<Disagreement> found =
                Disagreements.onCompany(new Dated<>(account, EARLIER), new Dated<>(List.of(person, person), NOW));

        assertThat(found.stream().map(DisagreementsTest::inWords))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void onlyAPlanInForceIsCompared() {
        Subscription plan = SampleSubscription.subscription().get();

        assertThat(Disagreements.isComparable(plan, LocalDate.parse("2027-02-28")))
                .isTrue();
        assertThat(Disagreements.isComparable(plan, LocalDate.parse("2027-03-01")))
                .isFalse();
    }

    private static Dated<Subscription> bought(SampleSubscription subscription) {
        return new Dated<>(subscription.get(), EARLIER);
    }

    private static NamespaceProvision provision(@Nullable Integer seats, @Nullable Boolean renews) {
        return new NamespaceProvision(
                new NamespaceId("9100101"), "Premium", renews, false, false, null, null, seats, null);
    }

    private static String inWords(Disagreement found) {
        return found.fact() + " " + found.one().text() + " " + found.other().text();
    }
}
