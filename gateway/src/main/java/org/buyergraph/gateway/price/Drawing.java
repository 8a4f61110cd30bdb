package org.buyergraph.gateway.price;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.buyergraph.gateway.price.Price.Line;

/** A plan as a drawing in text: wave by wave, what is asked of which backend, and for what. */
final class Drawing {
    private Drawing() {}

    static String of(Price price) {
        StringBuilder text = new StringBuilder();
        int wave = 0;
        for (Line line : price.lines()) {
            if (line.wave() != wave) {
                wave = line.wave();
                text.append("wave ").append(wave).append('\n');
            }
            text.append(String.format(
                    Locale.ROOT,
                    "  %-13s %4d × %-34s %s\n",
                    line.backend(),
                    line.calls(),
                    line.question(),
                    fields(line.fields())));
        }
        return text + "at most " + price.calls() + " calls: "
                + price.callsByBackend().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "))
                + "\n";
    }

    private static String fields(List<String> fields) {
        return fields.size() == 1 ? fields.get(0) : fields.get(0) + " and " + (fields.size() - 1) + " more";
    }
}
