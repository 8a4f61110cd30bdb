package org.buyergraph.gateway.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Puts the rules to a small product that breaks each of them, beside classes that are as they should be. */
class ArchitectureRulesBiteTest {
    private static final String BASE = "org.buyergraph.gateway.architecture.fixture";
    private static final Pattern OFFENDER = Pattern.compile("\\((\\w+)\\.java:\\d+\\)");

    /** Every rule by its name, so that none is lost, and who breaks it. */
    private static final Map<String, Set<String>> OFFENDERS = Map.ofEntries(
            entry("SPI_NEEDS_ONLY_REACTOR", Set.of("SpringAccount")),
            entry("IDS_KNOW_NOTHING", Set.of("MoneyId")),
            entry("IDS_ARE_RECORDS", Set.of("PlainId")),
            entry("QUESTIONS_KNOW_NO_RECORD", Set.of("MoneyReply")),
            entry("QUESTIONS_STAND_TOGETHER", Set.of("StrayQuestion", "HiddenQuestions")),
            entry("SPI_NEVER_CHANGES", Set.of("ChangingAccount")),
            entry("MEMORY_NEEDS_ONLY_THE_SPI", Set.of("SpringMemory")),
            entry("HTTP_NEEDS_ONLY_THE_SPI", Set.of("RememberingExchange")),
            entry("VENDORS_NEED_ONLY_HTTP_AND_THE_SPI", Set.of("ZuoraBreaker", "ZuoraCache", "ZuoraMeter", "ZuoraWeb")),
            entry("VENDORS_KNOW_NO_OTHER_VENDOR", Set.of("ZuoraTwin")),
            entry("VENDORS_DECIDE_NOTHING", Set.of("ZuoraBreaker", "ZuoraCache", "ZuoraMeter", "ZuoraRetry")),
            entry("VENDORS_SHOW_NOTHING", Set.of("SalesforceConnector")),
            entry("VENDORS_CARRY_THEIR_NAME", Set.of("Tokens")),
            entry("GATEWAY_KNOWS_NO_VENDOR", Set.of("VendorPage")),
            entry("ONLY_MEMORY_REMEMBERS", Set.of("RememberingExchange", "ZuoraCache")),
            entry("ONLY_HTTP_PROTECTS", Set.of("ZuoraBreaker")),
            entry("FEATURES_KNOW_NO_OTHER_FEATURE", Set.of("InvoicesOfAccount")),
            entry("SHARED_ROOMS_KNOW_NO_FEATURE", Set.of("InvoicePage")),
            entry(
                    "FEATURES_ASK_ONLY_FACTS",
                    Set.of(
                            "BatchController",
                            "LoaderController",
                            "GroundsController",
                            "MemoryController",
                            "LookupController")),
            entry("FEATURES_KNOW_NO_HTTP", Set.of("HeaderController")),
            entry("ONLY_GRAPHQL_TOUCHES_THE_ENGINE", Set.of("FieldOfFacts", "EngineController")),
            entry("ONLY_SECURITY_KNOWS_WHO_ASKS", Set.of("ViewerController")),
            entry("FEATURES_KNOW_ONLY_THE_VIEWER", Set.of("DoorController")),
            entry("VISIBILITY_RESTS_ON_FACTS", Set.of("TokenRule")),
            entry("PARTS_OF_SECURITY_STAND_ALONE", Set.of("TokenRate")),
            entry("KINDS_OF_VIEWER_ARE_CLOSED", Set.of("LadderController")),
            entry("PACKAGES_MAKE_NO_CIRCLE", Set.of("Page", "Meter")),
            entry("NOTHING_WAITS", Set.of("Blocks", "Joins", "Sleeps")),
            entry("NOTHING_SUBSCRIBES", Set.of("Subscribes")),
            entry("PACKAGES_ARE_NULL_MARKED", Set.of("UnmarkedFact")),
            entry("SETTINGS_ARE_RECORDS", Set.of("ChangingProperties", "Tuning")),
            entry("PRODUCTION_KNOWS_NO_TEST", Set.of("TestPage")));

    private final JavaClasses classes = new ClassFileImporter().importPackages(BASE);
    private final Rooms rooms = Rooms.of(BASE, classes);

    @Test
    void noRuleIsLost() {
        assertThat(ArchitectureRules.all())
                .extracting(ArchitectureRule::name)
                .containsExactlyInAnyOrderElementsOf(OFFENDERS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsWhoBreaksItAndNobodyElse() {
        return ArchitectureRules.all().stream()
                .map(rule -> dynamicTest(
                        rule.name(), () -> assertThat(offenders(rule)).isEqualTo(OFFENDERS.get(rule.name()))));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleSaysWhy() {
        return ArchitectureRules.all().stream()
                .map(rule ->
                        dynamicTest(rule.name(), () -> assertThat(rule.in(rooms).getDescription())
                                .contains(", because ")));
    }

    private Set<String> offenders(ArchitectureRule rule) {
        List<String> details =
                rule.in(rooms).evaluate(classes).getFailureReport().getDetails();
        return details.stream()
                .flatMap(detail -> OFFENDER.matcher(detail).results())
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
    }
}
