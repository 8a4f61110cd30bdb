package org.buyergraph.gateway.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell holds is what comes out of it, and no spreadsheet takes it for a formula. */
class CsvCellTest {
    private static final long SEED = Long.getLong("cells.seed", 4180);
    private static final String ALPHABET = "ab1,\"'=+-@\t\r\n ;é＝漢";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "=",
                "-",
                "+49 30 1234",
                "-A1",
                "＝1+1",
                "＠x",
                "-1e5",
                "-1.",
                "--1"
            })
    void aTextThatBeginsLikeAFormulaIsGuarded(String text) {
        assertThat(written(text)).isEqualTo("\"'" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "12.50", "-12.50", "1000000.00", "", "2026-11-20", "a=b", "'x", "A-S00000101", "Rhône"
            })
    void numbersAndOtherTextsStayAsTheyAre(String text) {
        assertThat(written(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a,b|\"a,b\"", "say \"no\"|\"say \"\"no\"\"\"", "=\"x\",1|\"'=\"\"x\"\",1\""})
    void whatWouldEndACellIsQuoted(String text, String cell) {
        assertThat(written(text)).isEqualTo(cell);
    }

    @Test
    void whateverIsWrittenIsReadAgain() {
        Random chance = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            List<String> cells = Stream.generate(() -> text(chance)).limit(4).toList();
            String row = cells.stream().map(CsvCellTest::written).collect(Collectors.joining(",")) + "\r\n";

            List<List<String>> read = CsvTable.read(row);

            assertThat(read).as("seed %d", SEED).hasSize(1);
            for (int cell = 0; cell < cells.size(); cell++) {
                String text = read.get(0).get(cell);
                assertThat(text).as("seed %d", SEED).isIn(cells.get(cell), "'" + cells.get(cell));
                assertThat(text.matches("(?s)[=+@\t\r\n＝＋－＠].*|-(?![0-9]+([.][0-9]+)?$).*"))
                        .as("seed %d: %s is taken for a formula", SEED, text)
                        .isFalse();
            }
        }
    }

    private static String text(Random chance) {
        return chance.ints(chance.nextInt(6), 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }

    private static String written(String text) {
        StringBuilder cell = new StringBuilder();
        CsvCell.write(text, cell);
        return cell.toString();
    }
}
