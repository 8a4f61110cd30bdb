package org.buyergraph.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bars: the first figure of each table, for each server. */
record Drawing(List<Table> tables) {
    private static final int WIDTH = 800;
    private static final int LEFT = 190;
    private static final int LONGEST = 480;
    private static final int BAR = 18;
    private static final int GAP = 6;
    private static final int HEAD = 34;

    String svg() {
        StringBuilder bars = new StringBuilder();
        int y = 10;
        for (Table table : tables) {
            y = draw(table, y, bars);
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="white"/>
                %s</svg>
                """.formatted(WIDTH, y + 10, bars);
    }

    private static int draw(Table table, int top, StringBuilder bars) {
        Map<String, double[]> medians = table.medians();
        double most = medians.values().stream()
                .mapToDouble(figures -> figures[0])
                .max()
                .orElse(1);
        bars.append(text(10, top + 20, "bold", table.title() + " (" + table.measure() + ")"));
        int y = top + HEAD;
        boolean first = true;
        for (Map.Entry<String, double[]> server : medians.entrySet()) {
            double figure = server.getValue()[0];
            bars.append(text(10, y + 14, "normal", server.getKey()));
            bars.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                    LEFT,
                    y,
                    Math.max(1, LONGEST * figure / most),
                    BAR,
                    first ? "#6b4fbb" : "#b8b8c4"));
            int end = (int) (LEFT + LONGEST * figure / most) + 8;
            bars.append(text(end, y + 14, "normal", table.shown(0, figure)));
            y += BAR + GAP;
            first = false;
        }
        return y + GAP;
    }

    private static String text(int x, int y, String weight, String text) {
        return "<text x=\"%d\" y=\"%d\" font-weight=\"%s\">%s</text>%n".formatted(x, y, weight, escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
