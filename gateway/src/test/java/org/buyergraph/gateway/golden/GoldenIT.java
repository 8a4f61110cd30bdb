package org.buyergraph.gateway.golden;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.buyergraph.gateway.golden.Differences.Difference;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.SuiteSize;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleNamespace;
import org.buyergraph.testkit.stub.Manner;
import org.buyergraph.testkit.stub.StubServer;
import org.buyergraph.testkit.stub.Switch;
import org.buyergraph.zuora.StubZuora;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything of every account, through the whole gateway, is what the data set says. */
class GoldenIT extends RunningGateway {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Lists that may have more entries than a page. */
    private static final List<String> LONG = List.of("invoices", "payments");

    private static final List<String> CONCLUSIONS = List.of(
            "transactions",
            "changes",
            "customerProfile",
            "managedBy",
            "can",
            "features",
            "renewal",
            "settlement",
            "recordedSettlement",
            "origin",
            "entityCheck",
            "attention",
            "disagreements");

    /** Of enums, and of texts that are handed on as the vendors write them. */
    private static final Set<String> NEW_WORDS =
            Set.of("UNKNOWN", "NeverHeardOf", "Added Last Night", "value_of_a_later_version");

    /** What cannot be told where the status, the unit of a term or the currency is not understood. */
    private static final Pattern FOLLOWS = Pattern.compile(
            ".*/(activation/(allowed|refusals.*)|termMonths|canceledOn|renewsByItself|overdue|daysOverdue"
                    + "|listPrice|discountPercent|price/perMonth|invoiceLines/(totalCount|nodes)"
                    + "|(subscriptions|namespaces)/nodes/[0-9]+/invoices/(totalCount|nodes)"
                    + "|opportunities/nodes/[0-9]+/amount)");

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /** What unlocks something is never remembered. */
    private static final Pattern GRANT = Pattern.compile("BACKEND_UNAVAILABLE at .*/grant from gitlab-portal");

    /** Older than any list or record is believed, and younger than usage is of any use. */
    private static final Duration PAST_FRESH = Duration.ofMinutes(55);

    private Pattern forgiven = NOTHING;

    @AfterEach
    void everybodySpeaksAsUsual() {
        VENDORS.zuora().reset();
        VENDORS.salesforce().unknownFields(false);
        VENDORS.salesforce().unknownPicklistValues(false);
        VENDORS.gitlab().reset();
        VENDORS.portal().reset();
        VENDORS.servers().forEach(StubServer::speak);
    }

    static List<SampleAccount> accounts() {
        return VENDORS.data().accounts();
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void everythingOfAnAccountIsAsTheVendorsHoldIt(SampleAccount account) {
        assertThat(differences(account)).isEmpty();
    }

    /** Whoever only uses a namespace for nothing, has no billing account and no record on the sales side. */
    @Test
    void everythingOfThoseWithoutAnAccountIsAsTheirNamespaceHasIt() {
        SampleNamespace free = VENDORS.data().namespace("9100110").orElseThrow();
        JsonNode expected = MAPPER.valueToTree(new ExpectedNamespace(VENDORS.data()).of(free));

        Answer answer = ask("support", GoldenQuery.ofNamespace("9100110"));

        assertThat(answer.problems()).isEmpty();
        JsonNode namespace = answer.data("/namespace");
        Pages.fold(namespace);
        assertThat(Differences.between(expected, withoutConclusions(namespace))).isEmpty();
        assertThat(namespace.path("account").isNull()).isTrue();
    }

    @Test
    void noAccountIsForgotten() {
        assertThat(accounts()).extracting(SampleAccount::number).hasSize(15).contains("A00000101", "A00000112");
    }

    @Test
    void everyFieldThatCanBeReachedIsAskedFor() {
        GraphQLSchema schema = GoldenQuery.schema();

        assertThat(GoldenQuery.asked(schema, GoldenQuery.TEXT)).containsAll(GoldenQuery.reachable(schema, "Account"));
    }

    /** Words that are new, fields that are new: what is told is the same, and what is not understood says so. */
    @ParameterizedTest
    @MethodSource("accounts")
    void whatVendorsWillSayInYearsSpoilsNothing(SampleAccount account) {
        VENDORS.zuora().turnOn(StubZuora.Oddity.UNKNOWN_VALUES);
        VENDORS.zuora().turnOn(StubZuora.Oddity.UNKNOWN_FIELDS);
        VENDORS.salesforce().unknownFields(true);
        VENDORS.salesforce().unknownPicklistValues(true);
        VENDORS.gitlab().speakFuture(true);
        VENDORS.portal().speakFuture(true);

        List<Difference> differences = differences(account);

        assertThat(differences).isNotEmpty().allMatch(GoldenIT::isToBeExpected);
    }

    /** Numbers as text, absent lists, dates in the other form: of every type of record, since all are in the answer. */
    @ParameterizedTest
    @EnumSource
    void howVendorsWriteTheSameSpoilsNothing(Manner manner) {
        VENDORS.servers().forEach(vendor -> vendor.speak(manner));

        for (SampleAccount account : SuiteSize.oneIn(5, accounts())) {
            assertThat(differences(account)).as(account.number()).isEmpty();
        }
    }

    /** Read, remembered, and remembered while every vendor is down: the same. Only what is never remembered is missing then. */
    @ParameterizedTest
    @MethodSource("accounts")
    void memoryTellsTheSame(SampleAccount account) {
        JsonNode cold = whole(account.number());
        VENDORS.servers().forEach(vendor -> vendor.calls().clear());

        JsonNode warm = whole(account.number());

        assertThat(Differences.between(cold, warm)).isEmpty();
        assertThat(VENDORS.servers().stream().flatMap(vendor -> vendor.calls().letIn().stream()))
                .as("calls but those for codes")
                .allMatch(call -> call.query().containsKey("with"));

        VENDORS.servers()
                .forEach(vendor -> vendor.switches().add(Switch.onEverything().status(503)));
        pass(PAST_FRESH);
        forgiven = GRANT;
        JsonNode stale = whole(account.number());

        assertThat(Differences.between(cold, stale)).isEmpty();
    }

    private static boolean isToBeExpected(Difference difference) {
        return NEW_WORDS.contains(difference.actual().asString(""))
                || FOLLOWS.matcher(difference.path()).matches();
    }

    private List<Difference> differences(SampleAccount account) {
        JsonNode expected = MAPPER.valueToTree(new ExpectedAccount(VENDORS.data()).of(account));
        return Differences.between(expected, withoutConclusions(whole(account.number())));
    }

    /** What is worked out from all this has tests of its own: OutlookIT, TransactionsIT, OrdersIT. */
    private static JsonNode withoutConclusions(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(CONCLUSIONS);
        }
        node.forEach(GoldenIT::withoutConclusions);
        return node;
    }

    /** All pages together, without what is different each time. */
    private JsonNode whole(String number) {
        Map<String, Object> variables = new HashMap<>(Map.of("number", number));
        ObjectNode whole = account(variables);
        Map<String, String> next = next(whole);
        simplify(whole);
        while (!next.isEmpty()) {
            next.forEach((list, cursor) -> variables.put(list + "After", cursor));
            ObjectNode page = account(variables);
            Set<String> continued = next.keySet();
            next = next(page);
            next.keySet().retainAll(continued);
            simplify(page);
            continued.forEach(list -> ((ArrayNode) whole.path(list).path("nodes"))
                    .addAll((ArrayNode) page.path(list).path("nodes")));
        }
        return whole;
    }

    private ObjectNode account(Map<String, Object> variables) {
        Answer answer = ask("support", GoldenQuery.TEXT, variables);
        assertThat(answer.problems()).allMatch(forgiven.asMatchPredicate());
        return (ObjectNode) answer.data("/account");
    }

    /** Where each of the long lists goes on. */
    private static Map<String, String> next(JsonNode account) {
        Map<String, String> next = new HashMap<>();
        for (String list : LONG) {
            JsonNode place = account.path(list).path("pageInfo");
            if (place.path("hasNextPage").asBoolean()) {
                next.put(list, place.path("endCursor").asString());
            }
        }
        return next;
    }

    private void simplify(ObjectNode account) {
        Pages.fold(account);
        for (JsonNode invoice : account.path("invoices").path("nodes")) {
            JsonNode pdf = ((ObjectNode) invoice).remove("pdf");
            assertThat(pdf.path("url").asString()).startsWith(address("/").toString());
            assertThat(Instant.parse(pdf.path("expiresAt").asString())).isAfter(Instant.EPOCH);
        }
    }
}
