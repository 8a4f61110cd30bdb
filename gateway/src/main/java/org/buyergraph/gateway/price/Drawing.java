package org.buyergraph.gateway.price;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.buyergraph.gateway.price.Price.Line;

/** A plan, or what has come of it, as a drawing in text: wave by wave, what is asked of which backend. */
final class Drawing {
    private Drawing() {}

    /** For which fields, and with how many calls at most. */
    static String of(Price price) {
        return waves(price.lines(), Line::wave, Drawing::line) + "at most " + price.calls() + " calls"
                + among(price.callsByBackend()) + "\n";
    }

    /** How it went, beside what the plan has for each question. */
    static String of(Run run, Price price) {
        Map<String, Long> most = price.callsByQuestion();
        String kept = run.remembered().keySet().stream().sorted().collect(Collectors.joining(", "));
        return waves(run.byWave(), Run.Step::wave, step -> line(step, most.getOrDefault(step.question(), 0L)))
                + "remembered: " + (kept.isEmpty() ? "nothing" : kept) + "\n"
                + run.calls() + " of at most " + price.calls() + " calls" + among(run.callsByBackend()) + "\n"
                + "in " + millis(run.nanos()) + ": " + millis(run.waitedNanos()) + " of backends, "
                + millis(run.ownNanos()) + " of our own\n";
    }

    private static <T> String waves(List<T> steps, ToIntFunction<T> waveOf, Function<T, String> line) {
        StringBuilder text = new StringBuilder();
        int wave = 0;
        for (T step : steps) {
            if (waveOf.applyAsInt(step) != wave) {
                wave = waveOf.applyAsInt(step);
                text.append("wave ").append(wave).append('\n');
            }
            text.append(line.apply(step));
        }
        return text.toString();
    }

    private static String line(Line line) {
        return String.format(
                Locale.ROOT,
                "  %-13s %4d × %-34s %s\n",
                line.backend(),
                line.calls(),
                line.question(),
                fields(line.fields()));
    }

    private static String line(Run.Step step, long most) {
        return String.format(
                Locale.ROOT,
                "  %-13s %4d of %4d × %-34s %4d %s after %s for %s\n",
                step.backend(),
                step.calls(),
                most,
                step.question(),
                step.keys(),
                step.keys() == 1 ? "key, " : "keys,",
                millis(step.beganNanos()),
                millis(step.tookNanos()));
    }

    private static String among(Map<String, Long> calls) {
        return calls.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", ", calls.isEmpty() ? "" : ": ", ""));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }

    private static String fields(List<String> fields) {
        return fields.size() == 1 ? fields.get(0) : fields.get(0) + " and " + (fields.size() - 1) + " more";
    }
}
