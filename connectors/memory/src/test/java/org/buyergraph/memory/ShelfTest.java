package org.buyergraph.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.id.AccountId;
import org.buyergraph.memory.MemoryFixture.Row;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final List<AccountId> ACCOUNTS = IntStream.range(100, 110)
            .mapToObj(i -> new AccountId("8ad09000000000000000acc000000" + i))
            .toList();

    private final VirtualTime time = new VirtualTime();
    private final Ages ages = new Ages(Freshness.of(Kind.RECORD));

    @Test
    void itKeepsNoMoreThanItsBytes() {
        Shelf<Integer, Row> shelf = new Shelf<>(ages, 10_000, time.clocks());

        IntStream.range(0, 1000).forEach(key -> shelf.put(entry(key, ACCOUNTS.get(0))));

        assertThat(shelf.weight()).isBetween(5_000L, 10_000L);
    }

    @Test
    void theIndexNamesExactlyWhatIsKeptWhateverHappens() {
        Shelf<Integer, Row> shelf = new Shelf<>(ages, 20_000, time.clocks());
        Random random = new Random(20261120);

        for (int i = 0; i < 20_000; i++) {
            int key = random.nextInt(100);
            AccountId account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
            switch (random.nextInt(20)) {
                case 0 -> shelf.remove(key);
                case 1 -> time.pass(Duration.ofHours(random.nextInt(15)));
                case 2 -> shelf.forget(MemoryFixture.RECORD, new Purge.OfAccount(account));
                default -> shelf.put(entry(key, account));
            }
            if (i % 100 == 0) {
                time.pass(Duration.ofSeconds(2));
                assertIndexIsExact(shelf);
            }
        }
        time.pass(Duration.ofDays(2));
        assertThat(shelf.weight()).isZero();
        assertThat(ACCOUNTS)
                .allSatisfy(account -> assertThat(shelf.about(account)).isEmpty());
    }

    private static void assertIndexIsExact(Shelf<Integer, Row> shelf) {
        // Weighing tidies up: before that, what is too old may still be there, unseen.
        shelf.weight();
        for (AccountId account : ACCOUNTS) {
            Set<Integer> kept = IntStream.range(0, 100)
                    .filter(key ->
                            shelf.get(key) != null && shelf.get(key).about().tellsOf(account))
                    .boxed()
                    .collect(Collectors.toSet());
            assertThat(Set.copyOf(shelf.about(account))).isEqualTo(kept);
        }
    }

    @Test
    void weightGrowsWithTextAndRows() {
        int small = Weight.of(Reply.found(1, new Row("x")));
        int large = Weight.of(Reply.found(1, new Row("x".repeat(1000))));
        int rows = Weight.of(Reply.found(1, Listing.whole(List.of(new Row("x".repeat(1000)), new Row("x")))));

        assertThat(large - small).isEqualTo(999);
        assertThat(rows).isGreaterThan(large);
    }

    private record Small(String text) {}

    private record Mixed(int number, @Nullable LocalDate day, String text, Small within) {}

    @Test
    void whatWeighsTheSameWhateverItHoldsCountsAsWell() {
        int small = Weight.of(Reply.found(1, new Small("x")));
        int mixed = Weight.of(Reply.found(1, new Mixed(7, null, "x", new Small("abc"))));
        int other = Weight.of(Reply.found(1, new Mixed(8, LocalDate.EPOCH, "x", new Small("abcd"))));

        assertThat(mixed - small).as("a number, a day, a record and its text").isEqualTo(4 * 24 + 3);
        assertThat(other - mixed).isEqualTo(1);
    }

    private Entry<Integer, Row> entry(int key, AccountId account) {
        long now = time.clocks().ticker().getAsLong();
        Reply<Integer, Row> reply = key % 7 == 0 ? Reply.missing(key) : Reply.found(key, new Row("x", account));
        Known<Integer, Row> known = new Known<>(reply, time.instant(), Origin.CACHED, null);
        return new Entry<>(known, About.of(MemoryFixture.RECORD, reply), now, now, now, Weight.of(reply));
    }
}
