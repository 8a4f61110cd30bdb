package org.buyergraph.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured in one scenario: a line for each server, the median of its rounds. */
final class Table {
    private final String title;
    private final List<Column> columns;
    private final Map<String, List<double[]>> rounds = new LinkedHashMap<>();

    /**
     * @param format of a figure, as of {@link String#format}
     * @param compared whether each server's figure is also told as a multiple of the first server's
     */
    record Column(String name, String format, boolean compared) {
        static Column of(String name, String format) {
            return new Column(name, format, false);
        }

        static Column compared(String name, String format) {
            return new Column(name, format, true);
        }
    }

    Table(String title, Column... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /** The figures of one round, in the order of the columns. */
    synchronized void add(String server, double... figures) {
        rounds.computeIfAbsent(server, any -> new ArrayList<>()).add(figures);
    }

    String title() {
        return title;
    }

    String measure() {
        return columns.get(0).name();
    }

    synchronized Map<String, double[]> medians() {
        Map<String, double[]> medians = new LinkedHashMap<>();
        rounds.forEach((server, all) -> medians.put(server, medians(all)));
        return medians;
    }

    private double[] medians(List<double[]> all) {
        double[] medians = new double[columns.size()];
        for (int i = 0; i < medians.length; i++) {
            int column = i;
            double[] sorted =
                    all.stream().mapToDouble(round -> round[column]).sorted().toArray();
            medians[i] = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        }
        return medians;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("### ").append(title).append("\n\n|");
        columns.forEach(column -> text.append(" | ").append(column.name()));
        columns.stream().filter(Column::compared).forEach(column -> text.append(" | × ")
                .append(column.name()));
        text.append(" |\n|---").append("|---".repeat(columns.size()));
        text.append("|---"
                        .repeat((int) columns.stream().filter(Column::compared).count()))
                .append("|\n");
        Map<String, double[]> medians = medians();
        medians.forEach((server, figures) ->
                text.append(line(server, figures, medians.values().iterator().next())));
        return text.toString();
    }

    private String line(String server, double[] figures, double[] first) {
        StringBuilder line = new StringBuilder("| ").append(server);
        for (int i = 0; i < figures.length; i++) {
            line.append(" | ").append(shown(i, figures[i]));
        }
        for (int i = 0; i < figures.length; i++) {
            if (columns.get(i).compared()) {
                line.append(String.format(Locale.ROOT, " | %.2f", figures[i] / first[i]));
            }
        }
        return line.append(" |\n").toString();
    }

    String shown(int column, double figure) {
        return String.format(Locale.ROOT, columns.get(column).format(), figure);
    }
}
