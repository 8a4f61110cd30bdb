package org.buyergraph.gateway.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.gateway.testing.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the handbook says of the data set comes out of one query, exactly, for every viewer who may see it, and for no other. */
class GoldenValuesIT extends AskingAsViewers {
    private static final List<GoldenValue> VALUES = GoldenValue.read();

    private static final String QUERY = """
            query Golden($accounts: [ID!]!, $namespaces: [ID!]!, $subscriptions: [ID!]!) {
              accounts: nodes(ids: $accounts) { ... on Account {
                id crm { owner } unappliedCredit { amount currency } customerProfile { features { available } }
                invoices(first: 100) { totalCount nodes { overdue balance { amount } } } } }
              namespaces: nodes(ids: $namespaces) { ... on Namespace {
                id account { name } customerProfile { features { available } } trial { daysLeft } } }
              subscriptions: nodes(ids: $subscriptions) { ... on Subscription {
                id status termEnd canceledOn renewsByItself price { amount currency }
                renewal { daysLeft mails { daysBefore on } } settlement { way on seats charge { amount currency } }
                can { addSeats { refusals } renew { refusals instead } }
                license { activation(users: 231, version: "18.5.1") { allowed } } } } }""";

    private static final Map<String, String> LISTS =
            Map.of("Account", "accounts", "Namespace", "namespaces", "Subscription", "subscriptions");

    private static final Map<String, Object> IDS = LISTS.entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getValue, list -> List.copyOf(ids(list.getKey()).values())));

    private static Map<String, String> ids(String type) {
        Map<String, String> ids = new LinkedHashMap<>();
        VALUES.stream()
                .filter(value -> value.type().equals(type))
                .forEach(value -> ids.put(value.name(), MATRIX.records().idOf(type, value.name())));
        return ids;
    }

    static List<String> viewers() {
        return MATRIX.rights().viewers();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void aViewerIsToldWhatTheyMaySeeExactlyAndNothingElse(String viewer) {
        Answer answer = as(viewer, QUERY, IDS);

        assertThat(answer.problems()).isEmpty();
        assertThat(told(answer))
                .isEqualTo(VALUES.stream()
                        .map(value -> value.told(value.at(MATRIX.rights().level(viewer, value.type(), value.name()))))
                        .toList());
    }

    @Test
    void whoeverComesWithoutATokenIsToldNothing() {
        Answer answer = post(new JsonMapper().writeValueAsString(Map.of("query", QUERY, "variables", IDS)), Map.of());

        assertThat(answer.errors())
                .hasSize(3)
                .allMatch(error -> error.at("/extensions/code").asString().equals("UNAUTHENTICATED"));
        assertThat(told(answer))
                .isEqualTo(VALUES.stream()
                        .map(value -> value.told(GoldenValue.NOTHING))
                        .toList());
    }

    /** A value that no viewer is told would prove nothing. */
    @Test
    void everyValueIsForSomebodyAndNotForEverybody() {
        assertThat(VALUES).allSatisfy(value -> assertThat(viewers().stream()
                        .map(viewer -> MATRIX.rights().sees(viewer, value.type(), value.name()))
                        .distinct())
                .containsExactlyInAnyOrder(true, false));
    }

    private static List<String> told(Answer answer) {
        return VALUES.stream()
                .map(value -> value.told(told(value, record(answer, value))))
                .toList();
    }

    private static JsonNode record(Answer answer, GoldenValue value) {
        List<String> names = List.copyOf(ids(value.type()).keySet());
        return answer.data("/" + LISTS.get(value.type()) + "/" + names.indexOf(value.name()));
    }

    private static String told(GoldenValue value, JsonNode record) {
        return switch (value.what()) {
            case "features" -> features(record.at("/customerProfile/features"));
            case "overdue" -> overdue(record.at("/invoices/nodes"));
            case "credit" -> money(record.path("unappliedCredit"));
            case "invoices" -> text(record.at("/invoices/totalCount"));
            case "sales" -> record.at("/crm/owner").isString() ? "linked" : GoldenValue.NOTHING;
            case "account" -> text(record.at("/account/name"));
            case "trial" -> text(record.at("/trial/daysLeft"));
            case "settlement" -> words(record.path("settlement"), "way", "on", "seats");
            case "charge" -> money(record.at("/settlement/charge"));
            case "price" -> money(record.path("price"));
            case "autoRenew" -> text(record.path("renewsByItself"));
            case "daysLeft" -> text(record.at("/renewal/daysLeft"));
            case "status" -> words(record, "status", record.path("canceledOn").isString() ? "canceledOn" : "termEnd");
            case "addSeats" -> permission(record.at("/can/addSeats/refusals"));
            case "renew" -> permission(record.at("/can/renew/refusals"));
            case "renewAt" -> text(record.at("/can/renew/instead"));
            case "activation" ->
                record.at("/license/activation/allowed").asBoolean(false) ? "yes" : GoldenValue.NOTHING;
            case "mails" -> mails(record.at("/renewal/mails"));
            default -> throw new IllegalArgumentException("Nobody knows where " + value.what() + " is told");
        };
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? GoldenValue.NOTHING : value.asString();
    }

    private static String words(JsonNode object, String... fields) {
        return object.isObject()
                ? Stream.of(fields).map(field -> text(object.path(field))).collect(Collectors.joining(" "))
                : GoldenValue.NOTHING;
    }

    private static String money(JsonNode money) {
        return words(money, "amount", "currency");
    }

    private static String features(JsonNode features) {
        return joined(features, "/", feature -> feature.path("available").asBoolean() ? "Y" : "N");
    }

    private static String mails(JsonNode mails) {
        return joined(mails, ", ", mail -> text(mail.path("daysBefore")) + "→" + text(mail.path("on")));
    }

    private static String joined(JsonNode list, String separator, Function<JsonNode, String> word) {
        return list.isEmpty()
                ? GoldenValue.NOTHING
                : list.valueStream().map(word).collect(Collectors.joining(separator));
    }

    private static String overdue(JsonNode invoices) {
        return invoices.isEmpty()
                ? GoldenValue.NOTHING
                : invoices.valueStream()
                        .filter(invoice -> invoice.path("overdue").asBoolean())
                        .map(invoice ->
                                new BigDecimal(invoice.at("/balance/amount").asString()))
                        .reduce(new BigDecimal("0.00"), BigDecimal::add)
                        .toPlainString();
    }

    /** The first reason against it. */
    private static String permission(JsonNode refusals) {
        if (!refusals.isArray()) {
            return GoldenValue.NOTHING;
        }
        return refusals.isEmpty() ? "yes" : refusals.get(0).asString();
    }
}
