package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.graphql.FieldMethod.FieldName;
import org.buyergraph.id.AccountId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A cursor is for its list: the same list, however its arguments are written, and no other. */
class CursorsTest {
    private static final Seal SEAL = new Seal("a key that is only known to us here");
    private static final Ordering<Integer> ORDER = Ordering.ascending("numbers by value", "%04d"::formatted);

    /** Somebody whom a list belongs to. */
    private record Owning(AccountId id) {}

    @Test
    void theSameListIsWrittenInManyWays() {
        List<Map<String, Object>> same = List.of(
                filter("overdue", true, "kinds", List.of("A", "B")),
                filter("kinds", List.of("A", "B"), "overdue", true),
                filter("overdue", true, "kinds", List.of("B", "A")),
                filter("overdue", true, "kinds", List.of("A", "B", "A")),
                filter("overdue", true, "kinds", List.of("A", "B"), "number", null),
                with(filter("overdue", true, "kinds", List.of("A", "B")), "search", null),
                with(filter("overdue", true, "kinds", List.of("A", "B")), "after", "anything"));
        for (Map<String, Object> one : same) {
            String cursor = cursors(one).of(ORDER, "0007");
            assertThat(same).allSatisfy(other -> assertThat(cursors(other).placeOf(ORDER, cursor))
                    .isEqualTo("0007"));
        }
    }

    @Test
    void aFilterThatSaysNothingIsNone() {
        List<Map<String, Object>> none = List.of(
                Map.of(),
                Map.of("filter", Map.of()),
                with(Map.of(), "filter", null),
                filter("overdue", null),
                filter("amount", filter("atLeast", null)));
        String cursor = cursors(Map.of()).of(ORDER, "0007");

        assertThat(none).allSatisfy(each -> assertThat(cursors(each).placeOf(ORDER, cursor))
                .isEqualTo("0007"));
    }

    @Test
    void whatMeansSomethingElseIsAnotherList() {
        List<Map<String, Object>> others = List.of(
                Map.of(),
                filter("overdue", true),
                filter("overdue", false),
                filter("overdue", "true, kinds"),
                filter("kinds", List.of()),
                filter("kinds", List.of("A")),
                filter("kinds", List.of("A", "B")),
                filter("kinds", List.of("A, B")),
                filter("kinds", List.of("A, 1:B")),
                filter("name", "A", "number", "B"),
                filter("name", "A, number=1:B"),
                Map.of("overdue", true));
        for (int i = 0; i < others.size(); i++) {
            String cursor = cursors(others.get(i)).of(ORDER, "0007");
            for (int k = 0; k < others.size(); k++) {
                Cursors other = cursors(others.get(k));
                if (i != k) {
                    assertThatThrownBy(() -> other.placeOf(ORDER, cursor))
                            .as("%s and %s", i, k)
                            .isInstanceOf(BadUserInputException.class);
                }
            }
        }
    }

    private static Cursors cursors(Map<String, Object> arguments) {
        Owning owner = new Owning(new AccountId("8ad09000000000000000000000000001"));
        return new Cursors(SEAL, new FieldName("Account", "numbers"), owner, arguments);
    }

    private static Map<String, Object> filter(@Nullable Object... namesAndValues) {
        Map<String, Object> filter = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            filter.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return Collections.singletonMap("filter", filter);
    }

    private static Map<String, Object> with(Map<String, Object> arguments, String name, @Nullable Object value) {
        Map<String, Object> more = new HashMap<>(arguments);
        more.put(name, value);
        return more;
    }
}
