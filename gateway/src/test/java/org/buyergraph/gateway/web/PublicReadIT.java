package org.buyergraph.gateway.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalog as a web server and a CDN read it: by GET, without a token, to be kept for as long as it is true. */
class PublicReadIT extends RunningGateway {
    private static final String SHOP_PAGE = """
            query Shop($codes: [String!]) { plans(filter: {codes: $codes}) { nodes {
              name code termMonths price(currency: "EUR") { perMonth { amount } } } } }""";

    private static final String VARIABLES = "{\"codes\":[\"premium\"]}";

    @Autowired
    private MeterRegistry meters;

    @Test
    void allRoadsSayTheSameAndOneCallServesThemAll() {
        double before = remembered();

        Answer general = read(uniquePage());
        Answer prepared = read(uniquePage());
        Answer first = read(SHOP_PAGE);
        Answer kept = read(SHOP_PAGE);
        Answer again = read(SHOP_PAGE);

        assertThat(remembered() - before).isPositive();
        assertThat(again.data("/plans/nodes/0/price/perMonth/amount").asString())
                .isEqualTo("28.00");
        assertThat(List.of(kept, again)).allSatisfy(answer -> {
            assertThat(answer.text()).isEqualTo(first.text());
            assertThat(headers(answer)).isEqualTo(headers(first));
        });
        assertThat(headers(prepared)).isEqualTo(headers(general));
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
    }

    /** With a name that nobody has used before. */
    private static String uniquePage() {
        return SHOP_PAGE.replace("Shop", "Another");
    }

    @Test
    void itMayBeKeptForAsLongAsItIsBelieved() {
        assertThat(maxAge(read(SHOP_PAGE))).isBetween(3590, 3600);
        pass(Duration.ofMinutes(10));
        assertThat(maxAge(read(SHOP_PAGE))).isBetween(2990, 3000);
        pass(Duration.ofMinutes(34));
        assertThat(maxAge(read(SHOP_PAGE))).isBetween(950, 960);
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        Answer whole = read(SHOP_PAGE);
        String tag = whole.headers().get("etag").get(0);

        for (String held : List.of(tag, "\"other\", " + tag, tag.replace("W/", ""))) {
            Answer same = read(SHOP_PAGE, Map.of("If-None-Match", held));

            assertThat(same.status()).as(held).isEqualTo(304);
            assertThat(same.text()).isEmpty();
            assertThat(same.headers().get("etag")).containsExactly(tag);
            assertThat(same.headers().get("cache-control")).singleElement().satisfies(control -> assertThat(control)
                    .startsWith("public, max-age="));
            assertThat(same.headers().get("vary")).isEqualTo(whole.headers().get("vary"));
        }
        assertThat(read(SHOP_PAGE, Map.of("If-None-Match", "\"other\"")).status())
                .isEqualTo(200);
        assertThat(read("{ plans { totalCount } }", Map.of("If-None-Match", tag))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aLongQueryFitsIntoTheAddress() {
        assertThat(maxAge(read("{ plans { totalCount } }" + ",".repeat(4000)))).isPositive();
    }

    /** Before anything is remembered, and by documents that nobody has asked before. */
    @Test
    void aCrowdThatComesAtOnceCostsOneCall() {
        VENDORS.zuora()
                .switches()
                .add(Switch.on("/object-query/product-rate-plans").latency(Duration.ofMillis(300)));

        List<CompletableFuture<Answer>> crowd = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> read("query Of%d { plans { totalCount } }".formatted(i % 2 == 0 ? 0 : i))))
                .toList();

        assertThat(crowd).allSatisfy(read -> assertThat(maxAge(read.join())).isBetween(3590, 3600));
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
    }

    @Test
    void itSaysByWhatItWasChosen() {
        Answer answer = read(SHOP_PAGE, Map.of("Origin", SHOP));
        Answer other = read(SHOP_PAGE, Map.of("Accept", "application/graphql-response+json"));

        assertThat(String.join(", ", answer.headers().get("vary")))
                .contains("Accept", "Accept-Encoding", "Authorization", "Origin");
        assertThat(other.headers().get("etag")).isNotEqualTo(answer.headers().get("etag"));
    }

    @Test
    void compressedItHasTheSameTag() {
        String page =
                "{ plans { nodes { id name product sku code kind deployment prices { unit price { amount currency } } } } }";
        Answer plain = read(page);

        for (int road = 0; road < 3; road++) {
            Answer compressed = read(page, Map.of("Accept-Encoding", "gzip"));
            assertThat(compressed.headers().get("content-encoding")).containsExactly("gzip");
            assertThat(compressed.headers().get("etag"))
                    .isEqualTo(plain.headers().get("etag"));
        }
    }

    @ParameterizedTest
    @CsvSource({"Cache-Control, no-cache", "X-Freshness, true", "X-Deadline-Millis, 1"})
    void nobodysWishesReachTheVendorOrTheNextReader(String name, String value) {
        Answer usual = read(SHOP_PAGE);
        Answer wished = read(SHOP_PAGE, Map.of(name, value));

        assertThat(wished.text()).isEqualTo(usual.text());
        assertThat(headers(wished)).isEqualTo(headers(usual));
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
    }

    @Test
    void whatIsPostedIsForNobodyElseToKeep() {
        read(SHOP_PAGE);
        String body = "{\"query\":\"{ plans { totalCount } }\"}";

        assertThat(List.of(post(body, Map.of()), post(body, support()), post(body, Map.of())))
                .allSatisfy(PublicReadIT::isForNobodyElse);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ viewer { name } }",
                "{ plans { totalCount } viewer { name } }",
                "{ __typename }",
                "{ plans { nothing } }",
                "mutation { buy }",
                "{"
            })
    void whatIsNotPublicOrNoAnswerAtAllIsNot(String document) {
        assertThat(List.of(read(document), read(document))).allSatisfy(PublicReadIT::isForNobodyElse);
    }

    @Test
    void aPartThatIsMissingOrOldIsNot() {
        VENDORS.zuora()
                .switches()
                .add(Switch.on("/object-query/product-rate-plans").status(503));
        Answer missing = read(SHOP_PAGE);
        VENDORS.zuora().switches().clear();
        read(SHOP_PAGE);
        pass(Duration.ofHours(2));
        VENDORS.zuora()
                .switches()
                .add(Switch.on("/object-query/product-rate-plans").status(503));
        Answer old = read(SHOP_PAGE);

        assertThat(missing.problems()).containsExactly("BACKEND_UNAVAILABLE at plans from zuora");
        assertThat(missing).satisfies(PublicReadIT::isForNobodyElse);
        assertThat(old.data("/plans/nodes").size()).isEqualTo(2);
        assertThat(old.freshness("STALE")).isNotEmpty();
        assertThat(old).satisfies(PublicReadIT::isForNobodyElse);
    }

    @Test
    void whoHasATokenGetsAnAnswerThatIsForNobodyElse() {
        read(SHOP_PAGE);
        Answer answer = read(SHOP_PAGE, support());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(read(SHOP_PAGE).text());
        assertThat(answer.headers().get("cache-control")).containsExactly("private, no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "?query",
                "?query=%7Bplans%7BtotalCount%7D%7D&variables=x",
                "?query=%7Bplans%7BtotalCount%7D%7D&variables=[]",
                "?variables=%7B%7D"
            })
    void anAddressWithoutAQueryIsAnError(String parameters) {
        Answer answer = get("/graphql" + parameters.replace("[]", "%5B%5D"), Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problems()).containsExactly("BAD_USER_INPUT");
        assertThat(answer).satisfies(PublicReadIT::isForNobodyElse);
        assertThat(VENDORS.zuora().calls().all()).isEmpty();
    }

    private static void isForNobodyElse(Answer answer) {
        assertThat(answer.headers().get("cache-control")).containsExactly("private, no-store");
        assertThat(answer.headers()).doesNotContainKey("etag");
    }

    private Answer read(String document) {
        return read(document, Map.of());
    }

    private Answer read(String document, Map<String, String> headers) {
        String variables = document.contains("$codes") ? "&variables=" + URLEncoder.encode(VARIABLES, UTF_8) : "";
        return get("/graphql?query=" + URLEncoder.encode(document, UTF_8) + variables, headers);
    }

    private Map<String, String> support() {
        return Map.of("Authorization", "Bearer " + issuer().token("support"));
    }

    private static int maxAge(Answer answer) {
        String control = answer.headers().get("cache-control").get(0);
        assertThat(control).startsWith("public, max-age=");
        return Integer.parseInt(control.replace("public, max-age=", ""));
    }

    /** But for the age, which may have gone on by a second. */
    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers());
        assertThat(maxAge(answer)).isBetween(3590, 3600);
        headers.keySet().removeAll(List.of("cache-control", "date", "x-request-id"));
        return headers;
    }

    private double remembered() {
        return meters.get("gateway.answers").tag("road", "remembered").counter().count();
    }
}
