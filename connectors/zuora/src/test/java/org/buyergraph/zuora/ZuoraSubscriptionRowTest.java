package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.http.Json;
import org.buyergraph.money.Money;
import org.buyergraph.subscription.CloudLicensing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.subscription.TermType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows as the vendor may send them on a bad day. */
class ZuoraSubscriptionRowTest {
    private static final String BARE =
            "\"name\":\"A-S1\",\"accountId\":\"8ad09000000000000000acc000000101\",\"currency\":\"USD\"";

    private final ZuoraProperties properties = BoundSettings.bind(
            Map.of("base-url", "http://localhost", "fields.subscription.purchase-order", "ourOrder__c"));
    private final ZuoraPlans plans =
            new ZuoraPlans(ZuoraClient.to(properties), new ZuoraProducts(properties.products()));
    private final ZuoraSubscriptionRow reader = new ZuoraSubscriptionRow(plans, properties.fields());

    @Test
    void absentIsAbsentAndUnknownIsUnknown() {
        Subscription read = read("");

        assertThat(read.storedStatus()).isEqualTo(SubscriptionStatus.UNKNOWN);
        assertThat(read.termType()).isEqualTo(TermType.UNKNOWN);
        assertThat(read.payer()).isEqualTo(read.owner());
        assertThat(read.plans()).isEmpty();
        assertThat(read.recurringRevenue()).isNull();
        assertThat(read.autoRenewPortal()).isNull();
        assertThat(read.settings().cloudLicensing()).isNull();
        assertThat(read.kind(LocalDate.parse("2026-11-20"))).isEqualTo(ProductKind.UNKNOWN);
    }

    @Test
    void numbersAndFlagsMayBeText() {
        Subscription read = read("""
                "version":"3","autoRenew":"TRUE","cMRR":"725.00","currentTerm":"2","currentTermPeriodType":"Year",
                "termEndDate":"2027-03-01T00:00:00-08:00","ratePlans":[{"name":"SaaS - X","ratePlanCharges":[
                {"chargeNumber":"C-1","name":"Seats","segment":"1","quantity":"25.000000000",
                "ratePlanChargeTiers":[{"price":"348.000000000"}]}]}]""");

        assertThat(read.version()).isEqualTo(3);
        assertThat(read.autoRenew()).isTrue();
        assertThat(read.recurringRevenue()).isEqualTo(Money.of("725", "USD"));
        assertThat(read.termMonths()).isEqualTo(24);
        assertThat(read.termEnd()).isEqualTo("2027-03-01");
        assertThat(read.quantity(LocalDate.parse("2026-11-20"))).hasToString("25");
        assertThat(read.price(LocalDate.parse("2026-11-20"))).isEqualTo(Money.of("348", "USD"));
    }

    @Test
    void nullsAndListsThatAreNoneCountAsAbsent() {
        Subscription read = read("""
                "termEndDate":null,"cMRR":null,"ratePlans":[{"name":"SaaS - X","ratePlanCharges":null}],"autoRenew":null""");

        assertThat(read.termEnd()).isNull();
        assertThat(read.plans()).singleElement().satisfies(plan -> assertThat(plan.charges())
                .isEmpty());
        assertThat(read("\"ratePlans\":{}").plans()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Yes, , true",
        "No, , false",
        "true, , true",
        "No, Yes, false",
        ", Yes, true",
        "Perhaps, No, false",
        "Perhaps, , "
    })
    void thePortalsSettingIsTheFirstThatSaysAnything(String autoRenew, String turnedOn, Boolean expected) {
        Subscription read =
                read("\"autoRenew__c\":%s,\"turnOnAutoRenew__c\":%s".formatted(quoted(autoRenew), quoted(turnedOn)));

        assertThat(read.autoRenewPortal()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Yes, ON", "no, OFF", "Offline, OFFLINE", "Sometimes, UNKNOWN"})
    void cloudLicensingIsAWord(String word, CloudLicensing expected) {
        assertThat(read("\"turnOnCloudLicensing__c\":" + quoted(word))
                        .settings()
                        .cloudLicensing())
                .isEqualTo(expected);
    }

    @Test
    void aCustomFieldHasTheNameThatTheSettingsSay() {
        assertThat(read("\"ourOrder__c\":\"PO-1\",\"purchaseOrder__c\":\"PO-2\"")
                        .sale())
                .satisfies(sale -> assertThat(sale.purchaseOrder()).isEqualTo("PO-1"));
    }

    @Test
    void onlyACancelledSubscriptionHasADayOfItsCancellation() {
        assertThat(read("\"status\":\"Cancelled\",\"subscriptionEndDate\":\"2026-09-10\"")
                        .canceledOn())
                .isEqualTo("2026-09-10");
        assertThat(read("\"status\":\"Active\",\"subscriptionEndDate\":\"2026-09-10\"")
                        .canceledOn())
                .isNull();
    }

    @Test
    void tiersAreInOrderAndOneWithoutAPriceIsNone() {
        Subscription read = read("""
                "ratePlans":[{"name":"SaaS - X","ratePlanCharges":[{"chargeNumber":"C-1","name":"Seats","chargeModel":"Volume Pricing","ratePlanChargeTiers":[
                {"tier":2,"startingUnit":11.0,"price":9.0},
                {"tier":1,"startingUnit":0.0,"endingUnit":10.0,"price":10.0},
                {"tier":4,"discountPercentage":5.0}]}]}]""");

        assertThat(read.plans().get(0).charges().get(0).segments().get(0).tiers())
                .extracting(tier -> tier.fromQuantity() + " to " + tier.toQuantity() + " at "
                        + tier.price().amount())
                .containsExactly("0 to 10 at 10.00", "11 to null at 9.00");
    }

    /** None of it is left out without a word: a price, a plan or a charge would be missing that is there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"cMRR\":\"much\"",
                "\"cMRR\":1e400000000",
                "\"version\":1.5",
                "\"termEndDate\":\"soon\"",
                "\"ratePlans\":[{\"ratePlanCharges\":[]}]",
                "\"ratePlans\":[{\"name\":\"X\",\"ratePlanCharges\":[{\"name\":\"Seats\"}]}]",
                "\"ratePlans\":[{\"name\":\"X\",\"ratePlanCharges\":[{\"chargeNumber\":\"C-1\"}]}]",
                "\"ratePlans\":[{\"name\":\"X\",\"ratePlanCharges\":[{\"chargeNumber\":\"C-1\",\"name\":\"Seats\","
                        + "\"ratePlanChargeTiers\":[{\"price\":8,\"currency\":\"QQQ\"}]}]}]"
            })
    void aRowOfWhichAPartIsLostCannotBeRead(String facts) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(facts));
    }

    @Test
    void aRowWithoutItsAccountCannotBeRead() {
        Json row = json("{\"name\":\"A-S1\"}");

        assertThatThrownBy(() -> reader.read(row, ZuoraPlans.Whole.NOTHING_MORE))
                .hasMessageContaining("billing account");
    }

    private Subscription read(String more) {
        return reader.read(json("{" + BARE + (more.isEmpty() ? "" : "," + more) + "}"), ZuoraPlans.Whole.NOTHING_MORE);
    }

    private static Json json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String word) {
        return word == null ? "null" : '"' + word + '"';
    }
}
