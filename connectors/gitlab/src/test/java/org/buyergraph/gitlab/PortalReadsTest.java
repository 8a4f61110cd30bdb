package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCustomer;
import org.buyergraph.testkit.data.SampleLicense;
import org.buyergraph.testkit.data.SamplePortalOrder;
import org.buyergraph.testkit.data.SampleReconciliation;
import org.buyergraph.testkit.data.SampleRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The portal's collections: who is let in, how they are asked, what they answer. */
class PortalReadsTest {

    private static final String TOKEN = "X-Admin-Token";
    private static final String EMAIL = "X-Admin-Email";

    private static final DataSet DATA = DataSet.standard();
    private static final StubPortal PORTAL = new StubPortal(DATA);

    @AfterAll
    static void stop() {
        PORTAL.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"licenses", "customers", "orders", "reconciliations", "trial_histories", "nowhere"})
    void refusesMissingAndWrongCredentials(String collection) {
        String path = "/api/v1/" + collection + "?ids=500102";
        for (String[] headers : List.of(
                new String[] {},
                new String[] {EMAIL, StubPortal.ADMIN_EMAIL},
                new String[] {TOKEN, StubPortal.ADMIN_TOKEN},
                new String[] {EMAIL, StubPortal.ADMIN_EMAIL, TOKEN, "guessed"},
                new String[] {EMAIL, "me@stub.example", TOKEN, StubPortal.ADMIN_TOKEN})) {
            HttpResponse<String> response = Wire.get(PORTAL, path, headers);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).isEqualTo("{\"message\":\"401 Unauthorized\"}");
        }
    }

    /** The sample shows the first of two: the data set has a license for each of the subscriptions that it asks for. */
    @Test
    void licenseOfTheContract() {
        JsonNode sample = Wire.sample("licenses");
        JsonNode answer = read("licenses?zuora_subscription_names=A-S00000103,A-S00000107&page=1&per_page=100");

        assertThat(answer.at("/licenses/0")).isEqualTo(sample.at("/licenses/0"));
        assertThat(answer.at("/licenses/1/zuora_subscription_name").asString()).isEqualTo("A-S00000107");
        assertThat(answer.path("meta")).hasToString("{\"page\":1,\"per_page\":100,\"total\":2}");
    }

    @Test
    void licensesByIdAndByCustomer() {
        assertThat(ids("licenses?ids=500104,500102,1", "licenses")).containsExactly(500102L, 500104L);
        assertThat(ids("licenses?customer_ids=700107", "licenses")).containsExactly(500107L);
    }

    @Test
    void activationCodeOnlyForWhoAsksForIt() {
        assertThat(read("licenses?ids=500102").at("/licenses/0").has("activation_code"))
                .isFalse();
        assertThat(read("licenses?ids=500102&with=activation_code")
                        .at("/licenses/0/activation_code")
                        .asString())
                .hasSize(24);
    }

    @Test
    void licenseThatAwaitsItsEulaWasNeverActivated() {
        JsonNode license = read("licenses?ids=500240").at("/licenses/0");

        assertThat(license.path("eula_accepted_at").isNull()).isTrue();
        assertThat(license.path("activated_at").isNull()).isTrue();
        assertThat(license.path("last_synced_at").isNull()).isTrue();
    }

    @Test
    void licenseWithoutAPortalCustomer() {
        assertThat(read("licenses?ids=500114").at("/licenses/0/customer_id").isNull())
                .isTrue();
    }

    @Test
    void offlineLicenseHasNeverSynced() {
        JsonNode license = read("licenses?ids=500108").at("/licenses/0");

        assertThat(license.path("license_type").asString()).isEqualTo("offline_cloud");
        assertThat(license.path("offline_cloud_licensing_enabled").asBoolean()).isTrue();
        assertThat(license.path("last_synced_at").isNull()).isTrue();
    }

    @Test
    void customersByEveryFilter() {
        assertThat(ids("customers?ids=700101", "customers")).containsExactly(700101L);
        assertThat(ids("customers?zuora_account_ids=8ad09000000000000000acc000000112", "customers"))
                .containsExactlyInAnyOrder(700112L, 700113L);
        assertThat(ids("customers?emails=DANA@Brightwater.example", "customers"))
                .containsExactly(700101L);
        assertThat(ids("customers?emails=brightwater.example", "customers")).isEmpty();
        assertThat(ids("customers?email_contains=HELIOS", "customers")).containsExactlyInAnyOrder(700112L, 700113L);
    }

    @Test
    void customerHasTheContractsFields() {
        JsonNode customer = read("customers?ids=700101").at("/customers/0");

        assertThat(customer.propertyNames())
                .containsExactly(
                        "id",
                        "first_name",
                        "last_name",
                        "email",
                        "uid",
                        "zuora_account_id",
                        "salesforce_account_id",
                        "country",
                        "company",
                        "vat_code",
                        "login_activated");
        assertThat(customer.path("uid").asString()).isEqualTo("8201001");
        assertThat(read("customers?ids=700110")
                        .at("/customers/0/zuora_account_id")
                        .isNull())
                .isTrue();
    }

    @Test
    void orderTiesASubscriptionToItsNamespace() {
        assertThat(read("orders?subscription_names=A-S00000101")
                        .at("/orders/0/gl_namespace_id")
                        .asString())
                .isEqualTo("9100101");
    }

    @Test
    void nextReconciliation() {
        JsonNode next = read("reconciliations?subscription_names=A-S00000101").at("/reconciliations/0");

        assertThat(next.path("reconcile_on").asString()).isEqualTo("2026-12-01");
        assertThat(next.path("quoted_invoice_amount").decimalValue()).isEqualByComparingTo("522.00");
        assertThat(next.path("skip_reason").isNull()).isTrue();
    }

    @Test
    void trialOfANamespace() {
        JsonNode trial =
                read("trial_histories?gl_namespace_ids=9100111,9100101").at("/trial_histories/0");

        assertThat(trial.path("gl_namespace_id").asString()).isEqualTo("9100111");
        assertThat(trial.path("expired_on").asString()).isEqualTo("2026-12-05");
    }

    @Test
    void walkingPagesBringsEachRecordOnce() {
        walk("licenses", "zuora_subscription_names", DATA.licenses(), SampleLicense::subscriptionNumber);
        walk("customers", "emails", DATA.customers(), SampleCustomer::email);
        walk("customers", "ids", DATA.customers(), SampleCustomer::key);
        walk("orders", "subscription_names", DATA.portalOrders(), SamplePortalOrder::subscriptionNumber);
        walk("reconciliations", "subscription_names", DATA.reconciliations(), SampleReconciliation::subscriptionNumber);
        walk("trial_histories", "gl_namespace_ids", DATA.trials(), trial -> String.valueOf(trial.namespaceId()));
    }

    @Test
    void aPageHasTwentyRowsUnlessAskedOtherwise() {
        String names =
                DATA.licenses().stream().map(SampleLicense::subscriptionNumber).collect(Collectors.joining(","));

        assertThat(read("licenses?zuora_subscription_names=" + names).path("licenses"))
                .hasSize(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "licenses?ids=500102&customer_ids=700102 | exactly one filter",
                "licenses | exactly one filter",
                "orders?ids=1 | exactly one filter",
                "licenses?ids= | ids is invalid",
                "licenses?ids=x | ids is invalid",
                "licenses?ids=1&ids=2 | more than once",
                "customers?email_contains= | email_contains is invalid",
                "licenses?ids=1&per_page=101 | per_page does not have a valid value",
                "licenses?ids=1&page=0 | page does not have a valid value"
            })
    void refusesQuestionsItCannotAnswer(String path, String reason) {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Wire.json(response).at("/errors/0").asString()).contains(reason);
    }

    @Test
    void takesAHundredValuesAndNotOneMore() {
        String hundred = IntStream.range(0, 100).mapToObj(String::valueOf).collect(Collectors.joining(","));

        assertThat(get("licenses?ids=" + hundred).statusCode()).isEqualTo(200);
        assertThat(get("licenses?ids=100," + hundred).statusCode()).isEqualTo(422);
    }

    @Test
    void doesNotKnowOtherRoutes() {
        HttpResponse<String> response = get("seat_links");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"error\":\"404 Not Found\"}");
    }

    /** Asks for every value of a filter, a few rows a page, until the pages end. */
    private static <T extends SampleRecord> void walk(
            String collection, String filter, List<T> records, Function<T, @Nullable String> value) {
        List<T> found =
                records.stream().filter(each -> value.apply(each) != null).toList();
        String values = found.stream().map(value).distinct().collect(Collectors.joining(","));
        List<String> walked = new ArrayList<>();
        List<Long> page = List.of(0L);
        for (int number = 1; !page.isEmpty(); number++) {
            page = ids(collection + "?" + filter + "=" + values + "&per_page=7&page=" + number, collection);
            page.forEach(id -> walked.add(String.valueOf(id)));
        }

        assertThat(walked)
                .as(collection)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        found.stream().map(SampleRecord::key).toList());
    }

    private static List<Long> ids(String path, String collection) {
        return read(path)
                .path(collection)
                .valueStream()
                .map(row -> row.path("id").asLong())
                .toList();
    }

    private static JsonNode read(String path) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Wire.json(response);
    }

    private static HttpResponse<String> get(String path) {
        return Wire.get(PORTAL, "/api/v1/" + path, EMAIL, StubPortal.ADMIN_EMAIL, TOKEN, StubPortal.ADMIN_TOKEN);
    }
}
