package org.buyergraph.gateway.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.gateway.price.Price.Line;

/** What was noted of a document's asking, key by key: fields that ask for the same keys ask once. */
final class Notes {
    private final Map<Keys, Note> notes = new LinkedHashMap<>();
    private final Tariff tariff;

    Notes(Tariff tariff) {
        this.tariff = tariff;
    }

    /**
     * Keys that are the same whoever asks for them.
     *
     * @param owner the objects that they belong to
     */
    record Keys(String question, String owner, String role) {}

    private static final class Note {
        private final Set<String> turns = new LinkedHashSet<>();
        private final Set<String> fields = new LinkedHashSet<>();
        private Many count = Many.of(0);
        private int wave = Integer.MAX_VALUE;
    }

    void add(Keys keys, Many count, String turn, int wave, String field) {
        Note note = notes.computeIfAbsent(keys, first -> new Note());
        note.turns.add(turn);
        note.fields.add(field);
        note.count = note.count.orMore(count);
        note.wave = Math.min(note.wave, wave);
    }

    /** Those that are asked for in one turn, whatever happens, go off together; who may come in another may be alone. */
    Price price() {
        Map<List<Object>, List<Note>> together = new LinkedHashMap<>();
        notes.forEach((keys, note) -> {
            Object when = note.turns.size() == 1 ? note.turns.iterator().next() : note;
            together.computeIfAbsent(List.of(keys.question(), when), first -> new ArrayList<>())
                    .add(note);
        });
        List<Line> lines = new ArrayList<>();
        together.forEach((heading, some) -> lines.add(line((String) heading.get(0), some)));
        lines.sort(
                Comparator.comparingInt(Line::wave).thenComparing(Line::backend).thenComparing(Line::question));
        return new Price(lines);
    }

    private Line line(String question, List<Note> notes) {
        Many keys = notes.stream().map(note -> note.count).reduce(Many.of(0), Many::plus);
        int wave = notes.stream().mapToInt(note -> note.wave).min().orElse(1);
        List<String> fields =
                notes.stream().flatMap(note -> note.fields.stream()).distinct().toList();
        return new Line(
                wave,
                question,
                tariff.backend(question),
                keys.usual(),
                tariff.calls(question, keys.usual()),
                tariff.mostCalls(question, keys.longest()),
                fields);
    }
}
