package org.buyergraph.customertype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.rules.SampleAccount.account;
import static org.buyergraph.rules.SampleSubscription.subscription;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.buyergraph.account.BillingBatch;
import org.buyergraph.account.StoredChannel;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.rules.SampleAccount;
import org.buyergraph.rules.SampleCustomer;
import org.buyergraph.rules.SampleSubscription;
import org.buyergraph.subscription.CloudLicensing;
import org.buyergraph.subscription.ListPriceBase;
import org.buyergraph.subscription.PortalAccess;
import org.buyergraph.subscription.PortalLimit;
import org.buyergraph.subscription.Sale;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerTypesTest {
    @ParameterizedTest
    @CsvSource({
        // cloud licensing, auto-renewal, seat reconciliation, operational data
        "CREDIT_CARD, yes yes yes yes",
        "INVOICE, yes yes yes yes",
        "PURCHASE_ORDER, yes no no yes",
        "MASTER_AGREEMENT, yes no no no",
        "MULTI_YEAR, yes no no yes",
        "PARTNER, yes no no yes",
        "PUBLIC_SECTOR, yes no no yes",
        "OFFLINE, yes no no no",
        "COMMUNITY, no no no no",
        "FREE, no no no no",
        "UNKNOWN, no no no no",
        "UNDISCLOSED, no no no no"
    })
    void eachTypeHasItsFeatures(CustomerType type, String expected) {
        assertThat(Arrays.stream(Feature.values())
                        .map(feature -> type.allows(feature) ? "yes" : "no")
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void aFeatureIsThereWhereEveryTypeCanHaveIt() {
        CustomerTypes several = new CustomerTypes(List.of(
                TypeEvidence.AGREEMENT_IN_PLACE, TypeEvidence.PURCHASE_ORDER_REQUIRED, TypeEvidence.TERM_OVER_A_YEAR));

        assertThat(several.features())
                .containsExactly(
                        new FeatureAvailability(Feature.CLOUD_LICENSING, true, List.of(), "14.1"),
                        new FeatureAvailability(Feature.AUTO_RENEWAL, false, several.types(), null),
                        new FeatureAvailability(Feature.SEAT_RECONCILIATION, false, several.types(), null),
                        new FeatureAvailability(
                                Feature.OPERATIONAL_DATA, false, List.of(CustomerType.MASTER_AGREEMENT), null));
    }

    @Test
    void offlineALicenseComesFromALaterVersion() {
        CustomerTypes offline = new CustomerTypes(List.of(TypeEvidence.LICENSED_OFFLINE));

        assertThat(offline.features().get(0))
                .isEqualTo(new FeatureAvailability(Feature.CLOUD_LICENSING, true, List.of(), "15.0"));
    }

    @Test
    void withoutAnAccountItIsFree() {
        assertThat(CustomerTypes.of(CustomerFacts.NONE).types()).containsExactly(CustomerType.FREE);
    }

    @ParameterizedTest
    @CsvSource({
        "WEB_DIRECT, INVOICE",
        "SALES_ASSISTED, INVOICE",
        "AUTO_RENEWAL, INVOICE",
        "UNKNOWN, INVOICE",
        "RESELLER, PARTNER",
        "COMMUNITY, COMMUNITY"
    })
    void batchesTellPartnersAndProgrammes(BillingBatch batch, CustomerType expected) {
        assertThat(types(account().batch(batch), subscription())).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"DIRECT, INVOICE", ", INVOICE", "RESELLER, PARTNER", "MARKETPLACE, PARTNER", "UNKNOWN, PARTNER"})
    void whoDoesNotBuyDirectBuysFromAPartner(StoredChannel channel, CustomerType expected) {
        assertThat(types(account().channel(channel), subscription())).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "false, , INVOICE, 348.00",
        "false, UNKNOWN, INVOICE, 348.00",
        "false, MANAGED_BY_RESELLER, PARTNER, 348.00",
        "true, , COMMUNITY, 348.00",
        "true, , COMMUNITY, 0.00",
        "false, , FREE, 0.00"
    })
    void thePortalTellsProgrammesAndPartners(
            boolean communityPlan, PortalLimit limit, CustomerType expected, String price) {
        Subscription one =
                subscription().price(price, ListPriceBase.ANNUAL, null).get();
        CustomerFacts facts =
                SampleCustomer.byInvoice(one).withAccess(List.of(new PortalAccess(one.number(), communityPlan, limit)));

        assertThat(CustomerTypes.of(facts).types()).containsExactly(expected);
        assertThat(CustomerTypes.of(facts, one).types()).containsExactly(expected);
    }

    /** Of one that the customer does not use, or has no more, it tells nothing. */
    @Test
    void whatThePortalSaysOfOthersDoesNotMatter() {
        Subscription one = subscription().get();
        PortalAccess other =
                new PortalAccess(new SubscriptionNumber("A-S00000999"), true, PortalLimit.MANAGED_BY_RESELLER);

        assertThat(CustomerTypes.of(SampleCustomer.byInvoice(one).withAccess(List.of(other)))
                        .types())
                .containsExactly(CustomerType.INVOICE);
    }

    /** What billing stores counts, whatever the dates. */
    @ParameterizedTest
    @CsvSource({"ACTIVE, INVOICE", "CANCELED, FREE", "DRAFT, FREE", "SUSPENDED, FREE", "UNKNOWN, FREE"})
    void withoutAnythingPaidItIsFree(SubscriptionStatus stored, CustomerType expected) {
        assertThat(types(
                        account(),
                        subscription().term("2020-01-01", "2021-01-01", 12).status(stored)))
                .containsExactly(expected);
    }

    @Test
    void whatCostsNothingIsNotPaidButAProgrammeIsNoFreeTier() {
        SampleSubscription free = subscription().price("0.00", ListPriceBase.ANNUAL, null);

        assertThat(types(account(), free)).containsExactly(CustomerType.FREE);
        assertThat(types(account().batch(BillingBatch.COMMUNITY), free)).containsExactly(CustomerType.COMMUNITY);
    }

    @Test
    void whoPaysForOthersIsNotFree() {
        SampleAccount partner = new SampleAccount(
                SampleAccount.PARTNER, BillingBatch.RESELLER, null, account().profile(), "Net 30", false, false, null);
        CustomerFacts facts = SampleCustomer.facts(
                partner,
                subscription()
                        .paidByPartner()
                        .term("2026-01-01", "2029-01-01", 36)
                        .get());

        assertThat(CustomerTypes.of(facts).types()).containsExactly(CustomerType.PARTNER);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "11, false", "12, false", "13, true", "36, true"})
    void aTermOverAYearIsOfSeveral(int months, boolean expected) {
        assertThat(types(account(), subscription().term("2026-03-01", "2029-03-01", months))
                        .contains(CustomerType.MULTI_YEAR))
                .isEqualTo(expected);
    }

    @Test
    void aSaleTellsOfYearsAndOrders() {
        assertThat(types(account(), subscription().sale(new Sale(null, null, "A-S00000099", null))))
                .containsExactly(CustomerType.MULTI_YEAR);
        assertThat(types(account(), subscription().sale(new Sale(null, "PO-1", null, null))))
                .containsExactly(CustomerType.PURCHASE_ORDER);
        assertThat(types(account(), subscription().sale(new Sale("Q-1", " ", "", null))))
                .containsExactly(CustomerType.INVOICE);
    }

    @Test
    void anAccountTellsOfOrders() {
        assertThat(types(account().purchaseOrder(true, null), subscription()))
                .containsExactly(CustomerType.PURCHASE_ORDER);
        assertThat(types(account().purchaseOrder(false, "PO-1"), subscription()))
                .containsExactly(CustomerType.PURCHASE_ORDER);
    }

    @ParameterizedTest
    @CsvSource({"ON, INVOICE", "OFF, INVOICE", "UNKNOWN, INVOICE", ", INVOICE", "OFFLINE, OFFLINE"})
    void anOfflineLicenseTellsIt(CloudLicensing how, CustomerType expected) {
        assertThat(types(account(), subscription().onInstance().licensed(how))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, PUBLIC_SECTOR MASTER_AGREEMENT",
        "true, false, PUBLIC_SECTOR",
        "false, true, MASTER_AGREEMENT",
        "false, false, INVOICE",
        ", , INVOICE"
    })
    void salesTellsPublicBodiesAndAgreements(Boolean publicSector, Boolean agreement, String expected) {
        CustomerFacts facts = new CustomerFacts(
                account().get(),
                SampleCustomer.crm(publicSector, agreement),
                List.of(),
                List.of(subscription().get()),
                List.of());

        assertThat(CustomerTypes.of(facts).types()).hasToString("[" + expected.replace(" ", ", ") + "]");
    }

    @Test
    void aCardIsChargedWhereItIsTheUsualOneAndNobodyIsAsked() {
        CustomerFacts card =
                SampleCustomer.byCard(YearMonth.of(2028, 1), subscription().get());
        CustomerFacts asked = new CustomerFacts(
                account().paymentTerm(null).get(), null, card.methods(), card.subscriptions(), List.of());
        CustomerFacts another = new CustomerFacts(card.account(), null, List.of(), card.subscriptions(), List.of());

        assertThat(CustomerTypes.of(card).types()).containsExactly(CustomerType.CREDIT_CARD);
        assertThat(CustomerTypes.of(asked).types()).containsExactly(CustomerType.UNKNOWN);
        assertThat(CustomerTypes.of(another).types()).containsExactly(CustomerType.UNKNOWN);
    }

    /** An add-on bought without the partner of the plan is still of a partner's customer; what sets it apart is its own. */
    @Test
    void ofOneSubscriptionOnlyItsOwnIsRegarded() {
        SampleSubscription long3 = subscription().term("2026-01-01", "2029-01-01", 36);
        CustomerFacts both =
                SampleCustomer.byInvoice(long3.get(), subscription().get());

        assertThat(CustomerTypes.of(both).types()).containsExactly(CustomerType.MULTI_YEAR);
        assertThat(CustomerTypes.of(both, subscription().get()).types()).containsExactly(CustomerType.INVOICE);
        assertThat(CustomerTypes.of(both, subscription().paidByPartner().get()).types())
                .containsExactly(CustomerType.PARTNER);
    }

    private static List<CustomerType> types(SampleAccount account, SampleSubscription subscription) {
        return CustomerTypes.of(SampleCustomer.facts(account, subscription.get()))
                .types();
    }
}
