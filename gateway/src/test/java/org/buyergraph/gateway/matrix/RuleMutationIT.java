package org.buyergraph.gateway.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.StandaloneFacts;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.visibility.SwitchedRules;
import org.buyergraph.memory.Memory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** With a rule switched off, the matrix must see it: one after the other, each of them. */
@EnabledIfSystemProperty(named = "mutate-rules", matches = "true")
@Import(SwitchedRules.class)
@TestPropertySource(properties = "gateway.door.answers=0") // made while another rule was off
class RuleMutationIT extends AskingAsViewers {
    private static final Map<String, String> CAUGHT = new LinkedHashMap<>();
    private static final Map<Roads.Road, JsonNode> ALL = new HashMap<>();

    @Autowired
    private Memory memory;

    @Autowired
    private StandaloneFacts asking;

    @Autowired
    private List<Conclusion<?, ?>> conclusions;

    @Autowired
    @Qualifier("rules that hide") private List<String> rules;

    @AfterEach
    void switchAllOn() {
        SwitchedRules.switchAllOn();
    }

    @AfterAll
    static void print() {
        System.out.printf("%n%-26s %s%n", "rule that was off", "caught by");
        CAUGHT.forEach((rule, by) -> System.out.printf("%-26s %s%n", rule, by));
    }

    @Test
    void everyRuleThatIsOffIsCaughtAndNoneThatIsOn() {
        MATRIX.roads().forEach(road -> ALL.put(road, as("support", road).data("")));
        assertThat(firstDifference()).as("with all rules on").isEmpty();

        for (String rule : rules) {
            SwitchedRules.switchOff(rule);
            CAUGHT.put(rule, firstDifference().orElse("NOTHING"));
        }

        assertThat(rules).hasSizeGreaterThan(20);
        assertThat(CAUGHT).doesNotContainValue("NOTHING");
    }

    /** The graph's roads before the direct ones: those say more about what a leak would mean. */
    private Optional<String> firstDifference() {
        return Stream.concat(
                        viewers().flatMap(viewer -> MATRIX.roads().stream().flatMap(road -> onRoad(viewer, road))),
                        viewers().flatMap(this::directly))
                .findFirst();
    }

    private static Stream<String> viewers() {
        return MATRIX.rights().viewers().stream();
    }

    private Stream<String> onRoad(String viewer, Roads.Road road) {
        JsonNode expected = MATRIX.expectation(viewer).of(ALL.get(road));
        Answer answer = as(viewer, road);
        return Comparison.differences(expected, answer.data("")).stream()
                .map(difference -> "%s by %s %s".formatted(viewer, road.name(), difference));
    }

    private Stream<String> directly(String viewer) {
        return Stream.concat(
                        new AskingDirectly(memory, asking).wrong(viewer, MATRIX.direct()).stream(),
                        Stream.concat(
                                new ConcludingDirectly(asking, conclusions).wrong(viewer, MATRIX).stream(),
                                new ConcludingDirectly(asking, conclusions)
                                        .wrongOfPartners(viewer, VENDORS.data(), MATRIX).stream()))
                .map(difference -> viewer + " directly " + difference);
    }
}
