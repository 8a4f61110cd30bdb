package org.buyergraph.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.rules.SampleSubscription.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.buyergraph.account.Account;
import org.buyergraph.action.PlanLevel;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.customertype.Feature;
import org.buyergraph.customertype.SubscriptionFeatures;
import org.buyergraph.id.LicenseId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseKind;
import org.buyergraph.license.LicenseSeats;
import org.buyergraph.license.Licensee;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceCompute;
import org.buyergraph.namespace.NamespaceKind;
import org.buyergraph.namespace.NamespaceSeats;
import org.buyergraph.rules.SampleAccount;
import org.buyergraph.rules.SampleCustomer;
import org.buyergraph.rules.SampleSubscription;
import org.buyergraph.subscription.CloudLicensing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.trial.Trial;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is granted, until when, and why not, on the days around each end. */
class EntitlementTest {
    private static final NamespaceId ID = new NamespaceId("9100101");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "premium, PREMIUM, 2026-11-20, yes until 2027-03-01",
                "premium, ULTIMATE, 2026-11-20, PLAN_WITHOUT_IT until 2027-03-01",
                "silver, PREMIUM, 2026-11-20, yes until 2027-03-01",
                "ultimate, PREMIUM, 2026-11-20, yes until 2027-03-01",
                "gold, ULTIMATE, 2026-11-20, yes until 2027-03-01",
                "opensource, ULTIMATE, 2026-11-20, yes until 2027-03-01",
                "premium, PREMIUM, 2027-02-28, yes until 2027-03-01",
                "premium, PREMIUM, 2027-03-01, ENDED until 2027-03-01",
                "premium, ULTIMATE, 2027-03-01, ENDED+PLAN_WITHOUT_IT until 2027-03-01",
                "free, PREMIUM, 2026-11-20, PLAN_WITHOUT_IT",
                "bronze, PREMIUM, 2026-11-20, PLAN_WITHOUT_IT",
                "platinum, PREMIUM, 2026-11-20, PLAN_NOT_KNOWN",
                "none, PREMIUM, 2026-11-20, PLAN_NOT_KNOWN"
            })
    void aPlanGrantsWhatItHasUntilItsEnd(@Nullable String plan, PlanLevel wanted, LocalDate day, String expected) {
        Namespace namespace = namespace(plan, "2027-03-01", null);

        assertThat(told(PlanRules.ofNamespace(wanted, namespace, day))).isEqualTo(expected);
        assertThat(PlanRules.isOver(namespace, day)).isEqualTo(expected.startsWith("ENDED"));
    }

    /** A trial that the place of use still has as running is over by its own day. */
    @ParameterizedTest
    @CsvSource({
        "ultimate_trial, 2026-12-04, yes until 2026-12-05",
        "ultimate_trial, 2026-12-05, ENDED until 2026-12-05",
        "ultimate_trial_paid_customer, 2026-12-04, yes until 2026-12-05",
        "premium_trial, 2026-12-04, PLAN_WITHOUT_IT until 2026-12-05"
    })
    void aTrialGrantsItsPlanAndHasNoGrace(String plan, LocalDate day, String expected) {
        Namespace trial = namespace(plan, "2027-03-01", new Trial(true, LocalDate.parse("2026-12-05")));

        assertThat(told(PlanRules.ofNamespace(PlanLevel.ULTIMATE, trial, day))).isEqualTo(expected);
    }

    /** What should have renewed by itself is kept for two weeks; nothing else is. */
    @ParameterizedTest
    @CsvSource({
        "true, true, 2027-03-01, yes until 2027-03-01 in grace until 2027-03-15",
        "true, true, 2027-03-14, yes until 2027-03-01 in grace until 2027-03-15",
        "true, true, 2027-03-15, nothing",
        "false, true, 2027-03-01, nothing",
        "true, false, 2027-03-01, nothing"
    })
    void whatShouldHaveRenewedIsKeptForTwoWeeks(boolean set, boolean may, LocalDate day, String expected) {
        Subscription base = subscription().autoRenew(set).get();

        assertThat(billed(PlanLevel.PREMIUM, namespace("premium", "2027-03-01", null), base, may, day))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "SaaS - Premium - 1 Year, PREMIUM, yes until 2028-03-01",
        "SaaS - Premium - 1 Year, ULTIMATE, PLAN_WITHOUT_IT until 2028-03-01",
        "SaaS - Ultimate - 1 Year, ULTIMATE, yes until 2028-03-01"
    })
    void whatWasRenewedGoesOnThoughThePlaceOfUseIsLate(String plan, PlanLevel wanted, String expected) {
        Subscription base = subscription()
                .plan(plan, ProductKind.BASE, Deployment.SAAS, "Seat")
                .term("2027-03-01", "2028-03-01", 12)
                .get();

        assertThat(billed(wanted, namespace("premium", "2027-03-01", null), base, true, LocalDate.parse("2027-03-01")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CANCELED, BASE, 2027-03-01",
        "SUSPENDED, BASE, 2027-03-01",
        "ACTIVE, ADD_ON, 2027-03-01",
        "ACTIVE, BASE, 2026-12-05" // a trial that ended keeps nothing
    })
    void nothingElseIsKept(SubscriptionStatus status, ProductKind kind, String planEnd) {
        Subscription base = subscription()
                .status(status)
                .plan("SaaS - Premium", kind, Deployment.SAAS, "Seat")
                .get();

        assertThat(billed(
                        PlanLevel.PREMIUM,
                        namespace("premium", planEnd, null),
                        base,
                        true,
                        LocalDate.parse("2027-03-01")))
                .isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-14, NOT_BEGUN until 2027-09-15 grace until 2027-09-29",
        "2026-09-15, yes until 2027-09-15 grace until 2027-09-29",
        "2027-09-14, yes until 2027-09-15 grace until 2027-09-29",
        "2027-09-15, yes until 2027-09-15 in grace until 2027-09-29",
        "2027-09-28, yes until 2027-09-15 in grace until 2027-09-29",
        "2027-09-29, ENDED until 2027-09-15 grace until 2027-09-29"
    })
    void anInstanceGoesOnUntilItsLicenseBlocksChanges(LocalDate day, String expected) {
        License license = license("premium", true, true, "18.5.1");

        assertThat(told(PlanRules.ofLicense(PlanLevel.PREMIUM, license, null, day)))
                .isEqualTo(expected);
    }

    /** While the account is silent its licenses wait; an instance that is activated goes on. */
    @ParameterizedTest
    @CsvSource({
        "true, true, true, yes",
        "true, true, false, yes",
        "false, true, false, NOT_ACTIVATED",
        "false, false, false, EULA_NOT_ACCEPTED+NOT_ACTIVATED",
        "false, true, true, SILENT_PROFILE+NOT_ACTIVATED",
        "false, false, true, SILENT_PROFILE+EULA_NOT_ACCEPTED+NOT_ACTIVATED"
    })
    void aLicenseHasToBeActivatedFirst(boolean activated, boolean accepted, boolean silent, String expected) {
        License license = license("ultimate", activated, accepted, "18.5.1");
        Account owner = (silent ? SampleAccount.account().silent() : SampleAccount.account()).get();

        EntitlementAnswer answer =
                PlanRules.ofLicense(PlanLevel.ULTIMATE, license, owner, LocalDate.parse("2026-11-20"));

        assertThat(told(answer)).isEqualTo(expected + " until 2027-09-15 grace until 2027-09-29");
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO_RENEWAL, true, ON, true, 2026-11-20, 18.5.1, yes",
        "AUTO_RENEWAL, false, ON, true, 2026-11-20, 18.5.1, SWITCHED_OFF",
        "AUTO_RENEWAL, true, ON, true, 2027-02-28, 18.5.1, yes",
        "AUTO_RENEWAL, true, ON, true, 2027-03-01, 18.5.1, NOT_IN_FORCE",
        "AUTO_RENEWAL, true, OFFLINE, true, 2026-11-20, 18.5.1, NOT_AVAILABLE",
        "AUTO_RENEWAL, false, OFFLINE, true, 2026-11-20, 18.5.1, NOT_AVAILABLE+SWITCHED_OFF",
        "SEAT_RECONCILIATION, true, ON, , 2026-11-20, 18.5.1, yes",
        "SEAT_RECONCILIATION, true, ON, false, 2026-11-20, 18.5.1, SWITCHED_OFF",
        "CLOUD_LICENSING, true, ON, true, 2026-11-20, 14.1.0, yes",
        "CLOUD_LICENSING, true, ON, true, 2026-11-20, 14.0.9, VERSION_TOO_OLD",
        "CLOUD_LICENSING, true, OFFLINE, true, 2026-11-20, 14.10, VERSION_TOO_OLD",
        "CLOUD_LICENSING, true, OFFLINE, true, 2026-11-20, 15.0, yes",
        "CLOUD_LICENSING, true, ON, true, 2026-11-20, , yes",
        "CLOUD_LICENSING, true, OFF, true, 2026-11-20, 18.5.1, SWITCHED_OFF"
    })
    void aFeatureComesWithWhatIsInForce(
            Feature feature,
            boolean autoRenew,
            CloudLicensing how,
            @Nullable Boolean reconciled,
            LocalDate day,
            @Nullable String version,
            String expected) {
        Subscription held = SampleSubscription.subscription()
                .autoRenew(autoRenew)
                .licensed(how)
                .seatReconciliation(reconciled)
                .get();
        SubscriptionFeatures features = new SubscriptionFeatures(
                held, CustomerTypes.of(SampleCustomer.byInvoice(held), held).features());

        EntitlementAnswer answer = FeatureRules.of(feature, features, license("premium", true, true, version), day);

        assertThat(told(answer)).isEqualTo(expected + " until 2027-03-01");
    }

    private static String billed(
            PlanLevel wanted, Namespace namespace, Subscription base, boolean mayRenew, LocalDate day) {
        Optional<EntitlementAnswer> answer = PlanRules.bySubscription(wanted, namespace, base, mayRenew, day);
        return answer.map(EntitlementTest::told).orElse("nothing");
    }

    private static String told(EntitlementAnswer answer) {
        Coverage coverage = answer.coverage();
        String refusals = answer.refusals().stream().map(Enum::name).collect(Collectors.joining("+"));
        return (refusals.isEmpty() ? "yes" : refusals)
                + (coverage.until() == null ? "" : " until " + coverage.until())
                + (answer.inGrace() ? " in" : "")
                + (coverage.graceUntil() == null ? "" : " grace until " + coverage.graceUntil());
    }

    private static Namespace namespace(@Nullable String plan, String planEnd, @Nullable Trial trial) {
        return new Namespace(
                ID,
                "Brightwater Studio",
                "brightwater-studio",
                NamespaceKind.GROUP,
                null,
                null,
                plan,
                LocalDate.parse(planEnd),
                trial,
                null,
                null,
                new NamespaceSeats(ID, null, null, null),
                new NamespaceCompute(ID, null, null));
    }

    private static License license(String plan, boolean activated, boolean accepted, @Nullable String version) {
        Instant moment = Instant.parse("2026-09-15T08:00:11Z");
        return new License(
                new LicenseId("500102"),
                new SubscriptionNumber("A-S00000103"),
                null,
                LicenseKind.ONLINE_CLOUD,
                plan,
                null,
                false,
                new LicenseSeats(120, 100, 114, 118, false),
                null,
                new Licensee(null, null, null),
                LocalDate.parse("2026-09-15"),
                LocalDate.parse("2027-09-15"),
                LocalDate.parse("2027-09-29"),
                accepted ? moment : null,
                activated ? moment : null,
                null,
                null,
                version,
                List.of());
    }
}
