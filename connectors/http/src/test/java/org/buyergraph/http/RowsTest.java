package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.junit.jupiter.api.Test;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;

class RowsTest {
    private static final Backend VENDOR = new Backend("vendor");
    private static final Question<String, String> SEEDED =
            Question.one("seeded", VENDOR, Kind.RECORD, String.class, value -> Set.of());

    /** A row has an owner and a name; a name with an exclamation mark cannot be read. */
    private final Rows<String, String> rows = new Rows<>(
            VENDOR, RowsTest::owner, RowsTest::name, name -> List.of(new Seed<>(SEEDED, name, name.toUpperCase())));

    @Test
    void eachKeyGetsItsRecordAndAKeyWithoutARowIsMissing() {
        assertThat(one(keys("a", "b", "c"), row("c", "three"), row("a", "one")))
                .hasSize(3)
                .containsEntry("b", Reply.missing("b"))
                .hasEntrySatisfying("a", reply -> assertThat(valueOf(reply)).isEqualTo("one"))
                .hasEntrySatisfying("c", reply -> assertThat(valueOf(reply)).isEqualTo("three"));
    }

    @Test
    void aRowThatCannotBeReadSpoilsItsOwnKeyOnly() {
        Map<String, Reply<String, String>> replies = one(keys("a", "b"), row("a", "bad!"), row("b", "two"));

        assertThat(failureOf(replies.get("a")).problem()).isEqualTo(BackendException.Problem.BAD_RESPONSE);
        assertThat(failureOf(replies.get("a")).backend()).isEqualTo(VENDOR);
        assertThat(valueOf(replies.get("b"))).isEqualTo("two");
    }

    @Test
    void callsThatFailAtTheSameMomentAreWhatTheFirstOfThemTells() {
        BackendException first = BackendException.timeout(VENDOR, "slow");
        Throwable both = Exceptions.multiple(first, BackendException.unavailable(VENDOR, "down"));

        assertThatThrownBy(() -> rows.listEach(keys("a"), some -> Flux.error(both), name -> name)
                        .blockLast())
                .isSameAs(first);
    }

    @Test
    void aRowThatDoesNotTellItsKeyMayBeThatOfAnyWithoutOne() {
        Map<String, Reply<String, String>> replies =
                one(keys("a", "b"), json("{\"name\":\"whose?\"}"), row("a", "one"));

        assertThat(valueOf(replies.get("a"))).isEqualTo("one");
        assertThat(failureOf(replies.get("b")).problem()).isEqualTo(BackendException.Problem.BAD_RESPONSE);
    }

    @Test
    void aRowThatNobodyAskedForIsNotHandedOut() {
        assertThat(one(keys("a"), row("a", "one"), row("z", "unasked"))).containsOnlyKeys("a");
    }

    @Test
    void aRecordBringsWhatItAnswersBesides() {
        Reply<String, String> reply = one(keys("a"), row("a", "one")).get("a");

        assertThat(((Reply.Found<String, String>) reply).also()).containsExactly(new Seed<>(SEEDED, "one", "ONE"));
    }

    @Test
    void aKeyThatMayBeAmongUnreadRowsIsNotSaidToBeMissing() {
        Map<String, Reply<String, String>> replies = one(keys("a", "b"), row("a", "one"), Rows.UNREAD);

        assertThat(valueOf(replies.get("a"))).isEqualTo("one");
        assertThat(failureOf(replies.get("b")).problem()).isEqualTo(BackendException.Problem.BAD_RESPONSE);
    }

    @Test
    void eachKeyGetsItsRowsInTheVendorsOrderAndAKeyWithoutRowsAnEmptyList() {
        Map<String, Reply<String, Listing<String>>> replies =
                lists(keys("a", "b", "c"), row("a", "z"), row("b", "y"), row("a", "x"), row("a", "m"));

        assertThat(valueOf(replies.get("a"))).isEqualTo(Listing.whole(List.of("z", "x", "m")));
        assertThat(valueOf(replies.get("b"))).isEqualTo(Listing.whole(List.of("y")));
        assertThat(valueOf(replies.get("c"))).isEqualTo(Listing.empty());
    }

    @Test
    void aRowReadTwiceIsListedOnceWhereItFirstStood() {
        Map<String, Reply<String, Listing<String>>> replies =
                lists(keys("a"), row("a", "x"), row("a", "y"), row("a", "x"), row("a", "z"));

        assertThat(valueOf(replies.get("a")).rows()).containsExactly("x", "y", "z");
    }

    @Test
    void aListWithARowThatCannotBeReadFailsAndTheOthersDoNot() {
        Map<String, Reply<String, Listing<String>>> replies =
                lists(keys("a", "b"), row("a", "x"), row("a", "bad!"), row("b", "y"));

        assertThat(failureOf(replies.get("a")).problem()).isEqualTo(BackendException.Problem.BAD_RESPONSE);
        assertThat(valueOf(replies.get("b")).rows()).containsExactly("y");
    }

    @Test
    void aRowThatNobodyAskedForIsInNoList() {
        Map<String, Reply<String, Listing<String>>> replies = lists(keys("a"), row("z", "x"), row("a", "y"));

        assertThat(replies).containsOnlyKeys("a");
        assertThat(valueOf(replies.get("a")).rows()).containsExactly("y");
    }

    @Test
    void aRowThatDoesNotTellItsKeyIsAHoleInEachList() {
        assertThat(lists(keys("a", "b"), json("{\"name\":\"whose?\"}"), row("a", "x"))
                        .values())
                .hasSize(2)
                .allMatch(reply -> failureOf(reply).problem() == BackendException.Problem.BAD_RESPONSE);
        assertThat(lists(keys("a"), json("{}"), row("a", "x")).values())
                .allMatch(reply -> failureOf(reply).problem() == BackendException.Problem.BAD_RESPONSE);
    }

    @Test
    void theListOfOneKeyIsNotWholeWhereRowsWereLeftUnread() {
        assertThat(valueOf(lists(keys("a"), row("a", "x"), Rows.UNREAD).get("a")))
                .isEqualTo(new Listing<>(List.of("x"), true));
        assertThat(valueOf(lists(keys("a"), row("a", "x")).get("a")).truncated())
                .isFalse();
    }

    /** One of them holds more than a lookup reads, and together they do so several times. */
    @Test
    void whatAKeyGetsDoesNotDependOnWhatElseWasAsked() {
        Map<String, Integer> sizes = Map.of("a", 3, "b", 1, "c", 9, "d", 4);
        List<Set<String>> asked = new ArrayList<>();
        Function<Set<String>, Flux<Json>> vendor = keys -> {
            asked.add(keys);
            return atMostFive(keys.stream()
                    .flatMap(key -> IntStream.range(0, sizes.get(key)).mapToObj(number -> row(key, key + number))));
        };

        Map<String, Reply<String, Listing<String>>> together =
                byKey(rows.listEach(keys("a", "b", "c", "d"), vendor, name -> name));

        assertThat(asked)
                .containsExactly(keys("a", "b", "c", "d"), keys("a", "b"), keys("c", "d"), keys("c"), keys("d"));
        sizes.forEach((key, size) -> {
            assertThat(byKey(rows.listEach(keys(key), vendor, name -> name)).get(key))
                    .isEqualTo(together.get(key));
            assertThat(valueOf(together.get(key)).rows()).hasSize(Math.min(size, 5));
            assertThat(valueOf(together.get(key)).truncated()).isEqualTo(size > 5);
        });
    }

    private static Flux<Json> atMostFive(Stream<Json> rows) {
        List<Json> all = rows.toList();
        return all.size() <= 5
                ? Flux.fromIterable(all)
                : Flux.fromIterable(all.subList(0, 5)).concatWithValues(Rows.UNREAD);
    }

    @Test
    void aListBringsWhatItsRecordsAnswerBesides() {
        Reply<String, Listing<String>> reply =
                lists(keys("a"), row("a", "x"), row("a", "y")).get("a");

        assertThat(((Reply.Found<String, Listing<String>>) reply).also())
                .containsExactly(new Seed<>(SEEDED, "x", "X"), new Seed<>(SEEDED, "y", "Y"));
    }

    @Test
    void anErrorAmongTheRowsIsAnErrorOfAll() {
        BackendException broken = BackendException.unavailable(VENDOR, "broken off");
        Flux<Json> cut = Flux.just(row("a", "x")).concatWith(Flux.error(broken));

        assertThat(rows.oneEach(keys("a"), cut).materialize().blockFirst().getThrowable())
                .isSameAs(broken);
        assertThat(rows.listEach(keys("a"), any -> cut, name -> name)
                        .materialize()
                        .blockFirst()
                        .getThrowable())
                .isSameAs(broken);
    }

    private Map<String, Reply<String, String>> one(Set<String> keys, Json... read) {
        return byKey(rows.oneEach(keys, Flux.just(read)));
    }

    private Map<String, Reply<String, Listing<String>>> lists(Set<String> keys, Json... read) {
        return byKey(rows.listEach(keys, all -> Flux.just(read), name -> name));
    }

    /** Throws on a key that has two replies. */
    private static <V> Map<String, Reply<String, V>> byKey(Flux<Reply<String, V>> replies) {
        return replies.toStream().collect(Collectors.toMap(Reply::key, reply -> reply));
    }

    private static <V> V valueOf(Reply<String, V> reply) {
        assertThat(reply).isInstanceOf(Reply.Found.class);
        return ((Reply.Found<String, V>) reply).value();
    }

    private static BackendException failureOf(Reply<String, ?> reply) {
        assertThat(reply).isInstanceOf(Reply.Failed.class);
        return ((Reply.Failed<String, ?>) reply).why();
    }

    private static Set<String> keys(String... keys) {
        return new LinkedHashSet<>(Arrays.asList(keys));
    }

    private static String owner(Json row) {
        String owner = row.text("owner");
        if (owner == null) {
            throw new IllegalArgumentException("no owner");
        }
        return owner;
    }

    private static String name(Json row) {
        String name = row.text("name", "");
        if (name.endsWith("!")) {
            throw new IllegalArgumentException("an unreadable name");
        }
        return name;
    }

    private static Json row(String owner, String name) {
        return json("{\"owner\":\"" + owner + "\",\"name\":\"" + name + "\"}");
    }

    private static Json json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
