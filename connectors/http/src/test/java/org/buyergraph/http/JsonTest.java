package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    @Test
    void moneyNeverPassesThroughADouble() {
        String exact = "123456789012345678.123456789";

        assertThat(json("{\"a\":" + exact + "}").decimal("a")).isEqualTo(new BigDecimal(exact));
        assertThat(json("{\"a\":\"" + exact + "\"}").decimal("a")).isEqualTo(new BigDecimal(exact));
        assertThat(json("{\"a\":1e2}").decimal("a")).isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":null}", "{\"a\":{}}", "{\"a\":[]}", "{\"a\":\"\"}", "{\"a\":\"x\"}"})
    void whatIsAbsentOrOfAnotherFormIsAbsent(String text) {
        Json json = json(text);

        assertThat(json.decimal("a")).isNull();
        assertThat(json.integer("a")).isNull();
        assertThat(json.date("a")).isNull();
        assertThat(json.instant("a", PACIFIC)).isNull();
        assertThat(json.flag("a")).isFalse();
        assertThat(json.list("a")).isEmpty();
        assertThat(json.child("a").text("b")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0", "25.000000000", "\"25\""})
    void aWholeNumberMayHaveZerosBehindThePoint(String number) {
        assertThat(json("{\"a\":" + number + "}").integer("a")).isEqualTo(25);
    }

    @Test
    void aBrokenNumberIsNotRounded() {
        assertThat(json("{\"a\":25.5}").integer("a")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "'\"true\"', true", "'\"True\"', true", "false, false", "1, false"})
    void flagsMayBeText(String flag, boolean expected) {
        assertThat(json("{\"a\":" + flag + "}").flag("a")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-05T06:00:35+01:00, 2026-06-05T05:00:35Z",
        "2026-06-05T06:00:35Z, 2026-06-05T06:00:35Z",
        "2025-08-01T09:12:44.000+0000, 2025-08-01T09:12:44Z",
        "2026-09-15 01:10:05, 2026-09-15T08:10:05Z",
        "2026-02-15 01:10:05, 2026-02-15T09:10:05Z"
    })
    void everyFormOfAnInstantIsRead(String text, Instant expected) {
        assertThat(json("{\"a\":\"" + text + "\"}").instant("a", PACIFIC)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-15", "2026-09-15T23:59:59-11:00", "2026-09-15 01:10:05"})
    void aDayIsTheOneThatIsWritten(String text) {
        assertThat(json("{\"a\":\"" + text + "\"}").date("a")).isEqualTo(LocalDate.parse("2026-09-15"));
    }

    private static Json json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
