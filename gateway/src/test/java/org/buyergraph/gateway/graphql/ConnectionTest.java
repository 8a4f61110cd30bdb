package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.buyergraph.gateway.graphql.FieldMethod.FieldName;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Listing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
    private static final Seal SEAL = new Seal("a key that is only known to us here");
    private static final Cursors CURSORS = cursors(SEAL, new AccountId("8ad09000000000000000000000000001"));

    /** Somebody whom a list belongs to. */
    private record Owning(AccountId id) {}

    private static Cursors cursors(Seal seal, AccountId owner) {
        return new Cursors(seal, new FieldName("Account", "numbers"), new Owning(owner), Map.of());
    }

    private static final Ordering<Integer> BY_VALUE = Ordering.ascending("numbers by value", "%04d"::formatted);

    @ParameterizedTest
    @EnumSource
    void everyPageSizeForwardAndBackwardGivesEachEntryOnceInOrder(Ordering.Direction direction) {
        Ordering<Integer> ordering = BY_VALUE.in(direction);
        List<Integer> expected = new ArrayList<>(IntStream.range(0, 57).boxed().toList());
        Listing<Integer> shuffled = shuffled(expected);
        if (direction == Ordering.Direction.DESCENDING) {
            Collections.reverse(expected);
        }
        for (int size = 1; size <= 100; size++) {
            assertThat(walkForward(shuffled, ordering, size)).isEqualTo(expected);
            assertThat(walkBackward(shuffled, ordering, size)).isEqualTo(expected);
        }
    }

    @Test
    void aPageWithoutEntriesHasABeforeAndAnAfterToo() {
        Listing<Integer> list = Listing.whole(List.of(1, 2, 3));
        String third = page(list, 3, null, null, null).pageInfo().endCursor();
        String first = page(list, 1, null, null, null).pageInfo().endCursor();

        Connection<Integer> pastTheEnd = page(list, 1, third, null, null);
        Connection<Integer> beforeTheStart = page(list, null, null, 1, first);

        assertThat(pastTheEnd.nodes()).isEmpty();
        assertThat(pastTheEnd.pageInfo().hasPreviousPage()).isTrue();
        assertThat(pastTheEnd.pageInfo().hasNextPage()).isFalse();
        assertThat(beforeTheStart.nodes()).isEmpty();
        assertThat(beforeTheStart.pageInfo().hasPreviousPage()).isFalse();
        assertThat(beforeTheStart.pageInfo().hasNextPage()).isTrue();
    }

    @Test
    void anEntryThatIsAddedBetweenTwoPagesShiftsNothing() {
        Connection<Integer> first = page(Listing.whole(List.of(10, 20, 30, 40)), 2, null, null, null);
        Listing<Integer> grown = Listing.whole(List.of(5, 10, 15, 20, 30, 40));

        Connection<Integer> second = page(grown, 2, first.pageInfo().endCursor(), null, null);

        assertThat(second.nodes()).containsExactly(30, 40);
    }

    @Test
    void anEntryThatIsGoneStillMarksItsPlace() {
        Connection<Integer> first = page(Listing.whole(List.of(10, 20, 30)), 2, null, null, null);

        assertThat(page(Listing.whole(List.of(10, 30)), 2, first.pageInfo().endCursor(), null, null)
                        .nodes())
                .containsExactly(30);
    }

    @Test
    void aPageTellsWhatIsAroundIt() {
        Listing<Integer> rows = new Listing<>(List.of(1, 2, 3), true);

        Connection<Integer> first = page(rows, 2, null, null, null);
        Connection<Integer> last = page(rows, null, null, 2, null);
        Connection<Integer> none = page(Listing.empty(), null, null, null, null);

        assertThat(first.pageInfo().hasNextPage()).isTrue();
        assertThat(first.pageInfo().hasPreviousPage()).isFalse();
        assertThat(last.nodes()).containsExactly(2, 3);
        assertThat(last.pageInfo().hasNextPage()).isFalse();
        assertThat(last.pageInfo().hasPreviousPage()).isTrue();
        assertThat(first.totalCount()).isEqualTo(3);
        assertThat(first.truncated()).isTrue();
        assertThat(none.pageInfo().startCursor()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "bnVtYmVycw", "MTA="})
    void aCursorThatThisListDidNotGiveIsRefused(String cursor) {
        assertThatThrownBy(() -> page(Listing.whole(List.of(1)), 1, cursor, null, null))
                .isInstanceOf(BadUserInputException.class)
                .hasMessageContaining("cursor");
    }

    @Test
    void aCursorIsGoodForItsOwnListOrderAndDirectionOnly() {
        String cursor = CURSORS.of(BY_VALUE, "0001");
        Cursors another = cursors(SEAL, new AccountId("8ad09000000000000000000000000002"));
        Cursors elsewhere = cursors(
                new Seal("a key that is only known elsewhere"), new AccountId("8ad09000000000000000000000000001"));

        assertThat(CURSORS.placeOf(BY_VALUE, cursor)).isEqualTo("0001");
        assertThatThrownBy(() -> another.placeOf(BY_VALUE, cursor)).isInstanceOf(BadUserInputException.class);
        assertThatThrownBy(() -> elsewhere.placeOf(BY_VALUE, cursor)).isInstanceOf(BadUserInputException.class);
        assertThatThrownBy(() -> CURSORS.placeOf(BY_VALUE.in(Ordering.Direction.DESCENDING), cursor))
                .isInstanceOf(BadUserInputException.class);
    }

    @Test
    void aCursorThatWasTouchedAnywhereIsRefused() {
        byte[] cursor = Base64.getUrlDecoder().decode(CURSORS.of(BY_VALUE, "0001"));
        for (int i = 0; i < cursor.length; i++) {
            byte[] touched = cursor.clone();
            touched[i] ^= 1;
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(touched);
            assertThatThrownBy(() -> CURSORS.placeOf(BY_VALUE, text))
                    .as("byte %d", i)
                    .isInstanceOf(BadUserInputException.class);
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Listing<Integer> rows = Listing.whole(List.of(1, 2));
        Ordering<Integer> other = Ordering.ascending("numbers by size", "%04d"::formatted);
        String cursor = Connection.page(rows, other, new PageRequest(1, null, null, null, CURSORS))
                .pageInfo()
                .endCursor();

        assertThatThrownBy(() -> page(rows, 1, cursor, null, null)).isInstanceOf(BadUserInputException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aPageSizeOutsideTheLimitsIsRefused(int size) {
        assertThatThrownBy(() -> new PageRequest(size, null, null, null, CURSORS))
                .isInstanceOf(BadUserInputException.class);
        assertThatThrownBy(() -> new PageRequest(null, null, size, null, CURSORS))
                .isInstanceOf(BadUserInputException.class);
    }

    @Test
    void firstAndLastTogetherAreRefused() {
        assertThatThrownBy(() -> new PageRequest(1, null, 1, null, CURSORS)).isInstanceOf(BadUserInputException.class);
    }

    private static List<Integer> walkForward(Listing<Integer> rows, Ordering<Integer> ordering, int size) {
        List<Integer> seen = new ArrayList<>();
        Connection<Integer> page = Connection.page(rows, ordering, new PageRequest(size, null, null, null, CURSORS));
        seen.addAll(page.nodes());
        while (page.pageInfo().hasNextPage()) {
            page = Connection.page(
                    rows, ordering, new PageRequest(size, page.pageInfo().endCursor(), null, null, CURSORS));
            seen.addAll(page.nodes());
        }
        return seen;
    }

    private static List<Integer> walkBackward(Listing<Integer> rows, Ordering<Integer> ordering, int size) {
        List<Integer> seen = new ArrayList<>();
        Connection<Integer> page = Connection.page(rows, ordering, new PageRequest(null, null, size, null, CURSORS));
        seen.addAll(0, page.nodes());
        while (page.pageInfo().hasPreviousPage()) {
            page = Connection.page(
                    rows,
                    ordering,
                    new PageRequest(null, null, size, page.pageInfo().startCursor(), CURSORS));
            seen.addAll(0, page.nodes());
        }
        return seen;
    }

    private static Connection<Integer> page(
            Listing<Integer> rows,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return Connection.page(rows, BY_VALUE, new PageRequest(first, after, last, before, CURSORS));
    }

    private static Listing<Integer> shuffled(List<Integer> rows) {
        List<Integer> copy = new ArrayList<>(rows);
        Collections.shuffle(copy, new Random(57));
        return Listing.whole(copy);
    }
}
