package org.buyergraph.gateway.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.testkit.stub.StubServer;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every viewer, every record, every road, in every weather: what is answered is what the hand-written table says. With a vendor
 * down it may be less, never more, and what is denied still looks like what is not there.
 */
class MatrixIT extends AskingAsViewers {
    private static final Map<Roads.Road, JsonNode> ALL = new HashMap<>();
    private static final Map<String, Map<Roads.Road, JsonNode>> EXPECTED = new HashMap<>();
    private static final Set<String> HID = new TreeSet<>();
    private static final long BEGUN = System.nanoTime();
    private static int cells;
    private static int requests;

    static List<String> viewers() {
        return MATRIX.viewers();
    }

    /** Support sees all: what is there, by every road. */
    @BeforeEach
    void readAllThatThereIs() {
        MATRIX.roads().forEach(road -> ALL.computeIfAbsent(road, this::all));
    }

    private JsonNode all(Roads.Road road) {
        Answer answer = as("support", road);
        assertThat(answer.problems()).isEmpty();
        return answer.data("");
    }

    @AfterAll
    static void print() {
        System.out.printf(
                "%nThe matrix: %d viewers, %d records and %d that are not there, %d cells in %d requests, %d s%n",
                viewers().size(),
                MATRIX.records().all().size(),
                MATRIX.records().missing().size(),
                cells,
                requests,
                (System.nanoTime() - BEGUN) / 1_000_000_000);
    }

    @Test
    void everybodyWhomTheDataSetGivesIsInTheTable() {
        List<String> ofClass = issuer().viewers().names().stream()
                .filter(name -> !name.matches("namespace-9100[24].*"))
                .toList();

        assertThat(MATRIX.rights().viewers()).containsAll(ofClass).hasSizeGreaterThan(ofClass.size());
    }

    @Test
    void everyKindOfViewerIsAmongThoseWhoAsk() {
        assertThat(viewers().stream().map(Matrix::kind))
                .containsAll(
                        MATRIX.rights().viewers().stream().map(Matrix::kind).toList());
    }

    /** A leak of what is hidden from nobody who asks would not be seen here. */
    @Test
    void whatIsHiddenIsThereToBeHiddenFromSomebodyWhoAsks() {
        viewers().forEach(viewer -> MATRIX.roads().forEach(road -> expected(viewer, road)));
        Set<String> untried = MATRIX.hidden().all();
        untried.removeAll(HID);

        assertThat(untried).containsExactlyElementsOf(RightsTable.lines("matrix/untried.txt"));
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void coldAndWarmAViewerSeesWhatTheTableSays(String viewer) {
        startAfresh();
        List<String> wrong = new ArrayList<>();
        for (String weather : List.of("cold", "warm")) {
            for (Roads.Road road : MATRIX.roads()) {
                JsonNode expected = expected(viewer, road);
                Answer answer = ask(viewer, road);
                answer.problems().forEach(problem -> wrong.add("%s, %s: %s".formatted(weather, road.name(), problem)));
                Comparison.differences(expected, answer.data(""))
                        .forEach(difference ->
                                wrong.add("%s, %s %s".formatted(weather, named(road, difference), difference)));
            }
        }

        assertThat(wrong).as(viewer).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void withAVendorDownAViewerSeesNoMoreAndDeniedLooksLikeMissing(String viewer) {
        List<String> wrong = new ArrayList<>();
        for (StubServer vendor : VENDORS.servers()) {
            startAfresh();
            vendor.switches().add(Switch.onEverything().status(503));
            Likeness likeness = new Likeness();
            for (Roads.Road road : MATRIX.roads()) {
                JsonNode expected = expected(viewer, road);
                Answer answer = ask(viewer, road);
                likeness.note(road, expected, answer);
                Comparison.excess(expected, answer.data(""))
                        .forEach(difference -> wrong.add(
                                "without %s, %s %s".formatted(vendor.name(), named(road, difference), difference)));
            }
            likeness.differences().forEach(one -> wrong.add("without " + vendor.name() + ", " + one));
        }

        assertThat(wrong).as(viewer).isEmpty();
    }

    private static JsonNode expected(String viewer, Roads.Road road) {
        return EXPECTED.computeIfAbsent(viewer, first -> new HashMap<>()).computeIfAbsent(road, first -> {
            Expectation expectation = MATRIX.expectation(viewer);
            JsonNode expected = expectation.of(ALL.get(road));
            cells += expectation.cells();
            HID.addAll(expectation.hid());
            return expected;
        });
    }

    private Answer ask(String viewer, Roads.Road road) {
        requests++;
        return as(viewer, road);
    }

    /** A road, and of many records the one that the difference is about. */
    private static String named(Roads.Road road, String difference) {
        if (road.ids().isEmpty() || !difference.startsWith("/nodes/")) {
            return road.name();
        }
        String id = road.ids().get(Integer.parseInt(difference.split("[/:]")[2]));
        return "%s of %s %s"
                .formatted(road.name(), Records.typeOf(id), MATRIX.records().nameOf(id));
    }
}
