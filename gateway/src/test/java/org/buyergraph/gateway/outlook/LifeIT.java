package org.buyergraph.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.SuiteSize;
import org.buyergraph.testkit.data.SampleNamespace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The business day moves, and with it what is told: three years of every subscription's life, without a gap. */
class LifeIT extends RunningGateway {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final LocalDate FIRST = LocalDate.parse("2025-07-01");
    private static final LocalDate END = FIRST.plusYears(3);

    /** In a sample those around each term's end, where most of it happens, and every tenth. */
    private static final int EVERY = SuiteSize.cases(10, 1);

    private static final String LIVES = """
            { accounts: nodes(ids: $ids) { ... on Account { number subscriptions(first: 100) { nodes {
                number status kind termStart termEnd canceledOn renewsByItself
                renewal { daysLeft outcome on nextStart mails { daysBefore on } }
                settlement { way on seats because charge { amount } }
                can { renew { ...A } addSeats { ...A } cancel { ...A } } } } } }
              namespaces: nodes(ids: $namespaces) { ... on Namespace { number planEndsOn
                trial { state endsOn daysLeft earliestNewEnd extendableUntil }
                subscriptions(first: 10) { nodes { kind status termEnd renewal { outcome on } } } } }
              %s }
            fragment A on ActionAnswer { allowed refusals from until instead }""";

    @AfterEach
    void backToToday() {
        assertThat(clock("DELETE", "").text()).isEqualTo(TODAY.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-19", "2027-02-28", "2027-03-01", "2020-02-29", "2040-01-01"})
    void theDayIsSetByHttpForwardAndBack(LocalDate day) {
        assertThat(clock("PUT", "?day=" + day).text()).isEqualTo(day.toString());
        assertThat(clock("GET", "").text()).isEqualTo(day.toString());

        String status = day.isBefore(LocalDate.parse("2027-03-01")) ? "ACTIVE" : "EXPIRED";
        assertThat(ask("support", "{ subscription(by: {number: \"A-S00000101\"}) { status } }")
                        .data("/subscription/status")
                        .asString())
                .isEqualTo(status);
    }

    @Test
    void whatIsNoDayIsRefused() {
        assertThat(clock("PUT", "?day=tomorrow").status()).isEqualTo(400);
        assertThat(clock("GET", "").text()).isEqualTo(TODAY.toString());
    }

    @Test
    void everyLifeIsToldWithoutAGap() {
        List<String> ids = VENDORS.data().accounts().stream()
                .map(account -> GlobalId.of("Account", account.id()))
                .toList();
        List<String> namespaces = VENDORS.data().namespaces().stream()
                .map(SampleNamespace::key)
                .filter(number -> number.startsWith("91001"))
                .map(number -> GlobalId.of("Namespace", number))
                .toList();
        List<LocalDate> days = days();
        Map<String, JsonNode> before = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        int kept = 0;
        for (LocalDate day : days) {
            clock("PUT", "?day=" + day);
            Answer answer = ask(
                    "support",
                    "query($ids: [ID!]!, $namespaces: [ID!]!) " + LIVES.formatted(entitlements(namespaces)),
                    Map.of("ids", ids, "namespaces", namespaces));
            assertThat(answer.problems()).as("on %s", day).isEmpty();
            boolean follows = days.contains(day.minusDays(1));
            for (JsonNode told : answer.data("/namespaces")) {
                JsonNode yesterday = before.put(told.path("number").asString(), told);
                JsonNode may = answer.data("/n" + told.path("number").asString());
                kept += may.path("inGrace").asBoolean() ? 1 : 0;
                new Use(told, may, day)
                        .contradictions(follows ? yesterday : null)
                        .forEach(
                                one -> wrong.add(day + " " + told.path("number").asString() + ": " + one));
            }
            for (JsonNode account : answer.data("/accounts")) {
                for (JsonNode told : account.at("/subscriptions/nodes")) {
                    JsonNode yesterday = before.put(told.path("number").asString(), told);
                    Life life = new Life(told, day);
                    life.contradictions(follows ? yesterday : null)
                            .forEach(one ->
                                    wrong.add(day + " " + told.path("number").asString() + ": " + one));
                }
            }
        }

        assertThat(kept).as("days of grace after a renewal that did not come").isPositive();
        System.out.printf("%d days of %d lives%n", days.size(), before.size());
        assertThat(before).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    private static List<LocalDate> days() {
        Stream<LocalDate> terms = VENDORS.data().subscriptions().stream()
                .filter(subscription ->
                        subscription.latest() && subscription.number().compareTo("A-S00001") < 0)
                .map(subscription -> subscription.term().endDate());
        Stream<LocalDate> trials =
                VENDORS.data().namespaces().stream().flatMap(namespace -> Stream.ofNullable(namespace.trialEndsOn()));
        List<LocalDate> turns = Stream.concat(terms, trials).toList();
        return FIRST.datesUntil(END)
                .filter(day -> ChronoUnit.DAYS.between(FIRST, day) % EVERY == 0
                        || turns.stream().anyMatch(turn -> Math.abs(ChronoUnit.DAYS.between(turn, day)) <= 1))
                .toList();
    }

    /** A subscription as it is told on one day. */
    private record Life(JsonNode told, LocalDate day) {
        List<String> contradictions(@Nullable JsonNode yesterday) {
            List<String> found = new ArrayList<>();
            LocalDate end = date(told.path("termEnd"));
            boolean over = !day.isBefore(end);
            String status = told.path("status").asString();
            add(over && status.equals("ACTIVE"), "in force after its end", found);
            add(!over && status.equals("EXPIRED"), "expired before its end", found);
            JsonNode renewal = told.path("renewal");
            add(
                    renewal.isNull() == status.equals("ACTIVE"),
                    "a renewal is told of what is over, or not of what is not",
                    found);
            add(!told.path("settlement").isNull() && !status.equals("ACTIVE"), "settled after its end", found);
            told.path("can")
                    .forEach(answer -> add(
                            answer.path("allowed").asBoolean()
                                    != answer.path("refusals").isEmpty(),
                            "allowed with a reason, or not without one",
                            found));
            if (!renewal.isNull()) {
                ofTerm(renewal, end, found);
                follows(renewal, yesterday, found);
            }
            return found;
        }

        private void ofTerm(JsonNode renewal, LocalDate end, List<String> found) {
            add(renewal.path("daysLeft").asLong() != ChronoUnit.DAYS.between(day, end), "days do not add up", found);
            add(!date(renewal.path("nextStart")).equals(end), "a gap between terms", found);
            add(date(renewal.path("on")).isBefore(end), "decided before its end", found);
            add(
                    renewal.path("outcome").asString().equals("EXPIRES")
                            == told.path("renewsByItself").asBoolean(),
                    "renews by itself and expires",
                    found);
            List<LocalDate> mails = mails(renewal);
            add(!mails.equals(mails.stream().sorted().distinct().toList()), "mails out of order", found);
            add(mails.stream().anyMatch(mail -> mail.isBefore(day)), "a mail in the past", found);
            add(!mails.contains(end), "nothing is said on the last day", found);
            JsonNode settlement = told.path("settlement");
            add(!settlement.isNull() && date(settlement.path("on")).isBefore(day), "settled in the past", found);
            add(settlement.path("seats").asInt(0) < 0, "less than nothing is owed", found);
        }

        /** What was to come yesterday is still to come, but for what came yesterday. */
        private void follows(JsonNode renewal, @Nullable JsonNode yesterday, List<String> found) {
            if (yesterday == null || yesterday.path("renewal").isNull()) {
                return;
            }
            List<LocalDate> left = mails(yesterday.path("renewal")).stream()
                    .filter(mail -> !mail.isBefore(day))
                    .toList();
            add(!mails(renewal).equals(left), "other mails than were to come yesterday", found);
        }

        private static List<LocalDate> mails(JsonNode renewal) {
            return renewal.path("mails")
                    .valueStream()
                    .map(mail -> date(mail.path("on")))
                    .toList();
        }
    }

    /** What a namespace may use on one day: its trial, its plan, and what is kept when that should have renewed. */
    private record Use(JsonNode told, JsonNode may, LocalDate day) {
        List<String> contradictions(@Nullable JsonNode yesterday) {
            List<String> found = new ArrayList<>();
            add(may.path("allowed").asBoolean() != may.path("refusals").isEmpty(), "allowed with a reason", found);
            if (!told.path("trial").isNull()) {
                ofTrial(told.path("trial"), found);
            } else if (!told.path("planEndsOn").isNull()) {
                ofPlan(date(told.path("planEndsOn")), yesterday, found);
            }
            return found;
        }

        private void ofTrial(JsonNode trial, List<String> found) {
            LocalDate end = date(trial.path("endsOn"));
            boolean runs = day.isBefore(end);
            add(
                    runs != trial.path("state").asString().equals("RUNNING"),
                    "a trial past its end, or over before",
                    found);
            add(
                    trial.path("daysLeft").asLong() != Math.max(0, ChronoUnit.DAYS.between(day, end)),
                    "days of a trial do not add up",
                    found);
            add(runs == trial.path("extendableUntil").isNull(), "extended after its end, or not before", found);
            add(runs != may.path("allowed").asBoolean(), "a trial grants nothing, or grants after its end", found);
        }

        /** It goes on to its last day; then it is kept only where it was to renew by itself, and for two weeks. */
        private void ofPlan(LocalDate end, @Nullable JsonNode yesterday, List<String> found) {
            boolean covered = day.isBefore(end);
            add(covered && !may.path("allowed").asBoolean(), "nothing is granted before the end", found);
            add(covered && may.path("inGrace").asBoolean(), "grace before the end", found);
            add(!day.isBefore(end.plusDays(14)) && may.path("allowed").asBoolean(), "granted after all grace", found);
            if (day.equals(end) && yesterday != null) {
                add(
                        wasToRenew(yesterday, end) != may.path("inGrace").asBoolean(),
                        "kept though it was to expire, or gone though it was to renew",
                        found);
                add(!covered && isInForce(end), "its subscription goes on after its end", found);
            }
        }

        private static boolean wasToRenew(JsonNode yesterday, LocalDate end) {
            return bases(yesterday, end)
                    .anyMatch(one -> one.at("/renewal/outcome").asString("").matches("RENEWS|IS_DOWNGRADED"));
        }

        private boolean isInForce(LocalDate end) {
            return bases(told, end)
                    .anyMatch(one -> one.path("status").asString().equals("ACTIVE"));
        }

        private static Stream<JsonNode> bases(JsonNode namespace, LocalDate end) {
            return namespace
                    .at("/subscriptions/nodes")
                    .valueStream()
                    .filter(one -> one.path("kind").asString().equals("BASE"))
                    .filter(one -> one.path("termEnd").asString().equals(end.toString()));
        }
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.asString());
    }

    private static void add(boolean contradicts, String what, List<String> found) {
        if (contradicts) {
            found.add(what);
        }
    }

    private static String entitlements(List<String> namespaces) {
        return namespaces.stream()
                .map(id -> "n%s: entitlement(of: {namespace: \"%s\"}, feature: PREMIUM) { allowed refusals inGrace }"
                        .formatted(GlobalId.of(id).name(), id))
                .collect(Collectors.joining(" "));
    }
}
