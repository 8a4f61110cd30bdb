package org.buyergraph.gateway.failure;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was seen, by fault and host. */
final class Table {
    private final String title;
    private final Map<String, Map<Vendor, String>> rows = new LinkedHashMap<>();

    Table(String title) {
        this.title = title;
    }

    void put(String row, Vendor vendor, String cell) {
        rows.computeIfAbsent(row, first -> new EnumMap<>(Vendor.class)).put(vendor, cell);
    }

    void print() {
        StringBuilder text = new StringBuilder("\n").append(title).append('\n');
        line(text, "fault", Vendor::backend);
        rows.forEach((name, cells) -> line(text, name, vendor -> cells.getOrDefault(vendor, "-")));
        System.out.println(text);
    }

    private static void line(StringBuilder text, String name, Function<Vendor, String> cell) {
        text.append("%-30s".formatted(name));
        for (Vendor vendor : Vendor.values()) {
            text.append(" %-32s".formatted(cell.apply(vendor)));
        }
        text.append('\n');
    }
}
