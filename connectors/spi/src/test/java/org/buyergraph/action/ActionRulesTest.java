package org.buyergraph.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.rules.SampleSubscription.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.customertype.TypeEvidence;
import org.buyergraph.id.LicenseId;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseKind;
import org.buyergraph.license.LicenseSeats;
import org.buyergraph.license.Licensee;
import org.buyergraph.rules.SampleAccount;
import org.buyergraph.rules.SampleSubscription;
import org.buyergraph.subscription.PortalAccess;
import org.buyergraph.subscription.PortalLimit;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.trial.Trial;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final CustomerTypes BY_CARD = of(TypeEvidence.CARD_CHARGED);

    private static CustomerTypes of(TypeEvidence... evidence) {
        return new CustomerTypes(List.of(evidence));
    }

    private static ActionRules can(SampleSubscription subscription, CustomerTypes customer) {
        return new ActionRules(subscription.get(), customer, null, TODAY);
    }

    /** The term ends on 2027-03-01. */
    @ParameterizedTest
    @CsvSource({
        "2027-02-13, TOO_EARLY",
        "2027-02-14, ",
        "2027-02-15, ",
        "2027-02-28, ",
        "2027-03-01, ENDED",
        "2027-03-02, ENDED"
    })
    void itIsRenewedByHandInTheLastFifteenDays(LocalDate day, @Nullable ActionRefusal refusal) {
        ActionAnswer answer = new ActionRules(subscription().get(), BY_CARD, null, day).renew();

        assertThat(answer.refusals()).isEqualTo(refusal == null ? List.of() : List.of(refusal));
        assertThat(answer.allowed()).isEqualTo(refusal == null);
        assertThat(answer.from()).isEqualTo("2027-02-14");
        assertThat(answer.until()).isEqualTo("2027-03-01");
    }

    /** By what sort of customer, of a plan in force. */
    @ParameterizedTest
    @CsvSource({
        // evidence, renew, add seats, upgrade, cancel, switch auto-renewal, buy for the namespace, add an add-on
        "CARD_CHARGED, yes, yes, yes, yes, yes, yes, yes",
        "DAYS_TO_PAY, yes, yes, yes, yes, yes, yes, yes",
        "PURCHASE_ORDER_REQUIRED, PURCHASE_ORDER, yes, yes, ENDS_BY_ITSELF, FEATURE_NOT_AVAILABLE, yes, yes",
        "TERM_OVER_A_YEAR, yes, MULTI_YEAR, yes, ENDS_BY_ITSELF, FEATURE_NOT_AVAILABLE, yes, yes",
        "AGREEMENT_IN_PLACE, yes, yes, yes, ENDS_BY_ITSELF, FEATURE_NOT_AVAILABLE, yes, yes",
        "PUBLIC_BODY, yes, yes, yes, ENDS_BY_ITSELF, FEATURE_NOT_AVAILABLE, yes, yes",
        "COMMUNITY_BATCH, COMMUNITY_PROGRAM, COMMUNITY_PROGRAM, COMMUNITY_PROGRAM, ENDS_BY_ITSELF,"
                + " FEATURE_NOT_AVAILABLE, yes, COMMUNITY_PROGRAM",
        "RESELLER_BATCH, yes, yes, yes, ENDS_BY_ITSELF, FEATURE_NOT_AVAILABLE, yes, yes"
    })
    void whatACustomerMayDo(
            TypeEvidence evidence,
            String renew,
            String seats,
            String upgrade,
            String cancel,
            String auto,
            String buy,
            String addOn) {
        Subscription renewable =
                subscription().term("2025-11-25", "2026-11-25", 12).get();
        ActionRules can = new ActionRules(renewable, of(evidence), null, TODAY);

        assertThat(List.of(
                        told(can.renew()),
                        told(can.addSeats()),
                        told(can.upgrade()),
                        told(can.cancel()),
                        told(can.switchAutoRenewal()),
                        told(UseRules.buyForNamespace(renewable, null, TODAY).answer()),
                        told(can.addAddOn())))
                .containsExactly(renew, seats, upgrade, cancel, auto, buy, addOn);
    }

    private static String told(ActionAnswer answer) {
        return answer.allowed() ? "yes" : answer.refusals().get(0).name();
    }

    @Test
    void whatAPartnerManagesIsThePartnersButForTheLicense() {
        Subscription paid = subscription().paidByPartner().get();
        ActionRules can = new ActionRules(paid, of(TypeEvidence.PAID_BY_ANOTHER), null, TODAY);

        assertThat(List.of(
                        can.renew(),
                        can.addSeats(),
                        can.upgrade(),
                        can.downgrade(),
                        can.cancel(),
                        can.switchAutoRenewal(),
                        UseRules.buyForNamespace(paid, null, TODAY).answer(),
                        can.addAddOn()))
                .allSatisfy(answer -> {
                    assertThat(answer.refusals().get(0)).isEqualTo(ActionRefusal.MANAGED_BY_PARTNER);
                    assertThat(answer.instead()).isEqualTo(ActionPlace.PARTNER);
                });
        assertThat(activate(license("2027-03-01", true), SampleAccount.account())
                        .allowed())
                .isTrue();
    }

    /** All reasons are told, the most important first. */
    @Test
    void severalReasonsAreTold() {
        ActionAnswer renew = can(
                        subscription().paidByPartner(),
                        of(TypeEvidence.PAID_BY_ANOTHER, TypeEvidence.PURCHASE_ORDER_REQUIRED))
                .renew();

        assertThat(renew.refusals())
                .containsExactly(
                        ActionRefusal.MANAGED_BY_PARTNER, ActionRefusal.PURCHASE_ORDER, ActionRefusal.TOO_EARLY);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, ",
        "CANCELED, ENDED",
        "DRAFT, NOT_IN_FORCE",
        "PENDING_ACTIVATION, NOT_IN_FORCE",
        "PENDING_ACCEPTANCE, NOT_IN_FORCE",
        "SUSPENDED, NOT_IN_FORCE",
        "UNKNOWN, NOT_IN_FORCE"
    })
    void onlyWhatIsInForceIsChanged(SubscriptionStatus stored, @Nullable ActionRefusal refusal) {
        assertThat(can(subscription().status(stored), BY_CARD).addSeats().refusals())
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @ParameterizedTest
    @CsvSource({
        "SaaS - Premium - 1 Year, yes, ON_REQUEST",
        "Self-Managed - Ultimate - 1 Year, HIGHEST_PLAN, ON_REQUEST",
        "EDU/OSS - Ultimate, HIGHEST_PLAN, ON_REQUEST",
        "SaaS - Whatever, yes, ON_REQUEST"
    })
    void aPlanIsChangedUpByOneselfAndDownOnRequest(String name, String upgrade, String downgrade) {
        SampleSubscription plan = subscription().plan(name, ProductKind.BASE, Deployment.SAAS, "Seat");
        boolean lowest = name.contains("Premium");

        assertThat(told(can(plan, BY_CARD).upgrade())).isEqualTo(upgrade);
        assertThat(told(can(plan, BY_CARD).downgrade())).isEqualTo(lowest ? "LOWEST_PLAN" : downgrade);
    }

    @Test
    void anAddOnIsNoPlanAndPacksAreNoSeats() {
        SampleSubscription duo = subscription().plan("Duo Pro", ProductKind.ADD_ON, Deployment.EITHER, "Seat");
        SampleSubscription storage = subscription().plan("Storage", ProductKind.ADD_ON, Deployment.SAAS, "Pack");

        assertThat(can(duo, BY_CARD).addSeats().allowed()).isTrue();
        assertThat(can(duo, BY_CARD).upgrade().refusals()).containsExactly(ActionRefusal.NOT_A_PLAN);
        assertThat(can(storage, BY_CARD).addSeats().refusals()).containsExactly(ActionRefusal.NO_SEATS);
        assertThat(UseRules.buyForNamespace(subscription().onInstance().get(), null, TODAY)
                        .answer()
                        .refusals())
                .containsExactly(ActionRefusal.NO_NAMESPACE);
    }

    @Test
    void whatEndsByItselfIsNotCancelled() {
        assertThat(can(subscription().autoRenew(false), BY_CARD).cancel().refusals())
                .containsExactly(ActionRefusal.ENDS_BY_ITSELF);
        assertThat(can(subscription(), BY_CARD).cancel().allowed()).isTrue();
    }

    /** What never ends is in no last days of a term. */
    @Test
    void withoutATermNothingIsRenewed() {
        assertThat(can(subscription().term("2026-03-01", null, null), BY_CARD)
                        .renew()
                        .refusals())
                .containsExactly(ActionRefusal.NOT_IN_FORCE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, true, LICENSE_EXPIRED",
        "2026-11-20, true, LICENSE_EXPIRED",
        "2026-11-21, true, ",
        "2026-11-21, false, EULA_NOT_ACCEPTED"
    })
    void aLicenseIsActivatedWhileItLasts(String expires, boolean accepted, @Nullable ActionRefusal refusal) {
        assertThat(activate(license(expires, accepted), SampleAccount.account()).refusals())
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void silenceWithholdsALicense() {
        assertThat(activate(
                                license("2027-03-01", false),
                                SampleAccount.account().silent())
                        .refusals())
                .containsExactly(ActionRefusal.SILENT_PROFILE, ActionRefusal.EULA_NOT_ACCEPTED);
        assertThat(UseRules.activate(null, null, TODAY).refusals()).containsExactly(ActionRefusal.NO_LICENSE);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 2026-11-21, ON_REQUEST",
        "true, 2026-11-20, NOT_ON_TRIAL",
        "false, 2026-12-05, NOT_ON_TRIAL",
        "true, , ON_REQUEST"
    })
    void aTrialIsExtendedWhileItRuns(boolean active, @Nullable LocalDate endsOn, ActionRefusal refusal) {
        assertThat(UseRules.extendTrial(new Trial(active, endsOn), TODAY).refusals())
                .containsExactly(refusal);
        assertThat(UseRules.extendTrial(null, TODAY).refusals()).containsExactly(ActionRefusal.NOT_ON_TRIAL);
    }

    private static ActionAnswer activate(License license, SampleAccount owner) {
        return UseRules.activate(license, owner.get(), TODAY);
    }

    private static License license(String expires, boolean accepted) {
        return new License(
                new LicenseId("500102"),
                null,
                null,
                LicenseKind.ONLINE_CLOUD,
                "premium",
                "Premium",
                false,
                new LicenseSeats(25, null, 20, 20, false),
                null,
                new Licensee(null, null, null),
                null,
                LocalDate.parse(expires),
                null,
                accepted ? Instant.EPOCH : null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** What else is against it stays, and where to go for it is asked anew. */
    @Test
    void aPartnerIsNotSentToThemselves() {
        Subscription paid = subscription()
                .paidByPartner()
                .plan("SaaS - Ultimate - 1 Year", ProductKind.BASE, Deployment.SAAS, "Seat")
                .get();
        ActionRules can = new ActionRules(paid, of(TypeEvidence.PAID_BY_ANOTHER), null, TODAY).ofManager();

        assertThat(told(can.addSeats())).isEqualTo("yes");
        assertThat(told(can.downgrade())).isEqualTo("ON_REQUEST");
        assertThat(told(can.cancel())).isEqualTo("ENDS_BY_ITSELF");
        assertThat(told(can.switchAutoRenewal())).isEqualTo("FEATURE_NOT_AVAILABLE");
        assertThat(can.switchAutoRenewal().instead()).isEqualTo(ActionPlace.SALES);
        assertThat(told(UseRules.buyForNamespace(paid, null, TODAY).toManager()))
                .isEqualTo("yes");
    }

    /** The portal knows of a partner, and who is invoiced for their own is not that one. */
    @Test
    void whoIsInvoicedForTheirOwnIsNoPartner() {
        Subscription own = subscription().get();
        PortalAccess access = new PortalAccess(own.number(), false, PortalLimit.MANAGED_BY_RESELLER);

        assertThat(told(UseRules.buyForNamespace(own, access, TODAY).forPayer().answer()))
                .isEqualTo("MANAGED_BY_PARTNER");
    }

    /** Whoever is invoiced: the portal knows of partners that billing does not. */
    @ParameterizedTest
    @CsvSource({", ''", "MANAGED_BY_RESELLER, MANAGED_BY_PARTNER PARTNER", "UNKNOWN, ACCESS_LIMITED SALES"})
    void whatThePortalLimitsCannotBeDone(PortalLimit limit, String expected) {
        Subscription one = subscription().get();
        PortalAccess access = new PortalAccess(one.number(), false, limit);
        ActionRules can = new ActionRules(one, BY_CARD, access, TODAY);

        assertThat(List.of(
                        can.addSeats(),
                        can.upgrade(),
                        can.cancel(),
                        can.switchAutoRenewal(),
                        can.addAddOn(),
                        UseRules.buyForNamespace(one, access, TODAY).answer()))
                .allSatisfy(answer -> assertThat(
                                answer.allowed() ? "" : answer.refusals().get(0) + " " + answer.instead())
                        .isEqualTo(expected));
        assertThat(can.renew().refusals().get(0).name())
                .isEqualTo(limit == null ? "TOO_EARLY" : expected.split(" ")[0]);
    }
}
