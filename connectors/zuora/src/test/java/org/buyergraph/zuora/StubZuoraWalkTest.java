package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Page by page, every collection gives each of its records exactly once. */
class StubZuoraWalkTest {

    private static final DataSet DATA = DataSet.standard();
    private static final StubZuora STUB = new StubZuora(DATA);
    private static final StubZuoraClient CLIENT = new StubZuoraClient(STUB);
    private static final String HELIOS = Ids.account(112);

    @AfterAll
    static void close() {
        STUB.close();
    }

    static Stream<Arguments> collections() {
        return Stream.of(
                collection("accounts", DATA.accounts()),
                collection("contacts", DATA.contacts()),
                collection("subscriptions", DATA.subscriptions()),
                collection("rate-plans", DATA.ratePlans()),
                collection("rate-plan-charges", DATA.charges()),
                collection("invoices", DATA.invoices()),
                collection("payments", DATA.payments()),
                collection("payment-applications", DATA.paymentApplications()),
                collection("payment-methods", DATA.paymentMethods()),
                collection("credit-memos", DATA.creditMemos()),
                collection("refunds", DATA.refunds()),
                collection("orders", DATA.orders()),
                collection("products", DATA.products()),
                collection("invoice-items?filter[]=chargedate.GT:2000-01-01T00:00:00Z", DATA.invoiceItems()));
    }

    private static Arguments collection(String path, List<? extends SampleRecord> records) {
        return Arguments.of(path, records.stream().map(SampleRecord::key).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("collections")
    void inTheDefaultOrder(String collection, List<String> ids) throws IOException {
        for (int size : new int[] {7, 10, 99}) {
            assertThat(walk(collection, "pageSize=" + size)).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"accountid.ASC", "status.DESC", "invoicedate.DESC", "duedate.ASC", "balance.ASC"})
    void inAnOrderFullOfTies(String sort) throws IOException {
        List<String> ids = DATA.invoices().stream().map(SampleRecord::key).toList();

        for (int size : new int[] {13, 99}) {
            assertThat(walk("invoices", "pageSize=" + size, "sort[]=" + sort)).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void theDefaultOrderIsNewestFirstThenByIdDownwards() throws IOException {
        List<JsonNode> rows = walk("invoices", row -> row, "pageSize=50");

        assertThat(rows).hasSize(DATA.invoices().size());
        for (int i = 1; i < rows.size(); i++) {
            OffsetDateTime before = updated(rows.get(i - 1));
            OffsetDateTime after = updated(rows.get(i));
            assertThat(before.toInstant()).isAfterOrEqualTo(after.toInstant());
            if (before.isEqual(after)) {
                assertThat(rows.get(i - 1).get("id").asString())
                        .isGreaterThan(rows.get(i).get("id").asString());
            }
        }
    }

    private static OffsetDateTime updated(JsonNode row) {
        return OffsetDateTime.parse(row.get("updatedDate").asString());
    }

    @Test
    void theVeryLargeAccountHasSixPagesOfInvoices() throws IOException {
        List<Integer> sizes = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = page("invoices", cursor, "pageSize=99", "filter[]=accountid.EQ:" + HELIOS);
            sizes.add(page.get("data").size());
            cursor = page.path("nextPage").asString(null);
        } while (cursor != null);

        assertThat(sizes).containsExactly(99, 99, 99, 99, 99, 5);
    }

    @Test
    void theDefaultPageHasTenRows() throws IOException {
        JsonNode page = page("invoices", null, "filter[]=accountid.EQ:" + HELIOS);

        assertThat(page.get("data").size()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/transactions/invoices/accounts/A00000112 invoices",
                "/v1/billing-documents?accountNumber=A00000112 documents"
            })
    void v1HasThirteenPagesOfInvoicesAndEachOnce(String listing) throws IOException {
        String[] parts = listing.split(" ", 2);
        String path = parts[0] + (parts[0].contains("?") ? "&" : "?") + "page=1&pageSize=40";
        List<String> ids = new ArrayList<>();
        int pages = 0;
        while (path != null) {
            JsonNode page = CLIENT.get(path);
            page.get(parts[1]).forEach(invoice -> ids.add(invoice.get("id").asString()));
            path = page.path("nextPage").asString(null);
            pages++;
        }

        assertThat(pages).isEqualTo(13);
        assertThat(ids).doesNotHaveDuplicates().hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payments payments", "catalog/products products", "orders orders"})
    void v1ListsGiveEachRecordOnce(String listing) throws IOException {
        String[] parts = listing.split(" ", 2);
        String path = "/v1/" + parts[0] + "?page=1&pageSize=4";
        List<String> names = new ArrayList<>();
        while (path != null) {
            JsonNode page = CLIENT.get(path);
            page.get(parts[1])
                    .forEach(one -> names.add(
                            one.has("id")
                                    ? one.get("id").asString()
                                    : one.get("orderNumber").asString()));
            path = page.path("nextPage").asString(null);
        }

        int expected =
                switch (parts[1]) {
                    case "payments" -> DATA.payments().size();
                    case "products" -> DATA.products().size();
                    default -> DATA.orders().size();
                };
        assertThat(names).doesNotHaveDuplicates().hasSize(expected);
    }

    @Test
    void v1TakesMoreThanFortyForForty() throws IOException {
        JsonNode page = CLIENT.get("/v1/billing-documents", "accountNumber=A00000112", "page=1", "pageSize=500");

        assertThat(page.get("documents").size()).isEqualTo(40);
    }

    private static List<String> walk(String collection, String... parameters) throws IOException {
        return walk(collection, row -> row.get("id").asString(), parameters);
    }

    private static <T> List<T> walk(String collection, Function<JsonNode, T> read, String... parameters)
            throws IOException {
        List<T> all = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = page(collection, cursor, parameters);
            page.get("data").forEach(row -> all.add(read.apply(row)));
            cursor = page.path("nextPage").asString(null);
        } while (cursor != null);
        return all;
    }

    private static JsonNode page(String collection, String cursor, String... parameters) throws IOException {
        List<String> all = new ArrayList<>(List.of(parameters));
        String[] parts = collection.split("\\?", 2);
        if (parts.length == 2) {
            all.add(parts[1]);
        }
        if (cursor != null) {
            all.add("cursor=" + cursor);
        }
        return CLIENT.get("/object-query/" + parts[0], all.toArray(String[]::new));
    }
}
