package org.buyergraph.gateway.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what RFC 4180 says, to the letter, and nothing else. */
final class CsvTable {
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^\",\r\n]*))(,|\r\n)");

    private CsvTable() {}

    /** Rows of cells, without the quotes around them. */
    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        Matcher cell = CELL.matcher(text);
        int end = 0;
        while (end < text.length() && cell.find()) {
            row.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            end = cell.end();
            if (cell.group(3).equals("\r\n")) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        if (end < text.length() || !row.isEmpty()) {
            throw new IllegalArgumentException("No table from here on: " + text.substring(end));
        }
        return rows;
    }
}
