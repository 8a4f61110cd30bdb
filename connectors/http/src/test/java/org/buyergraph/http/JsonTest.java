package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.buyergraph.id.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

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
    @ValueSource(strings = {"{}", "{\"a\":null}", "{\"a\":{}}", "{\"a\":[]}", "{\"a\":\"\"}"})
    void whatIsAbsentOrOfAnotherFormIsAbsent(String text) {
        Json json = json(text);

        assertThat(json.decimal("a")).isNull();
        assertThat(json.integer("a")).isNull();
        assertThat(json.date("a")).isNull();
        assertThat(json.instant("a", PACIFIC)).isNull();
        assertThat(json.currency("a")).isNull();
        assertThat(json.money("a", null)).isNull();
        assertThat(json.id("a", AccountId::new)).isNull();
        assertThat(json.flag("a")).isFalse();
        assertThat(json.list("a")).isEmpty();
        assertThat(json.child("a").text("b")).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> json.required("a"));
    }

    @Test
    void whatIsThereAndCannotBeReadIsNotAbsent() {
        Json json = json("{\"a\":\"x\",\"b\":5}");

        assertThatIllegalArgumentException().isThrownBy(() -> json.decimal("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> json.integer("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> json.date("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> json.instant("a", PACIFIC));
        assertThatIllegalArgumentException().isThrownBy(() -> json.currency("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> json.money("b", null));
        assertThatIllegalArgumentException().isThrownBy(() -> json.id("a", AccountId::new));
        assertThat(json.link("a", AccountId::new)).isNull();
    }

    /** As numbers and as text; none of them may cost more than its characters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400000000",
                "-1e400000000",
                "1e-3000000",
                "0e-3000000",
                "1e99999999999",
                "1E2147483648",
                "12345678901234567890123456789012345678901234567890"
            })
    void aNumberBeyondAllMeasureIsUnreadable(String number) {
        for (Json json : List.of(json("{\"a\":" + number + "}"), json("{\"a\":\"" + number + "\"}"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> json.decimal("a"));
            assertThatIllegalArgumentException().isThrownBy(() -> json.integer("a"));
            assertThat(json.text("a")).isEqualTo(number);
        }
    }

    @Test
    void aNumberAsLongAsABodySpoilsWhoReadsItAndNobodyElse() {
        Json json = json("{\"a\":" + "7".repeat(5_000_000) + ",\"b\":1}");

        assertThatIllegalArgumentException().isThrownBy(() -> json.decimal("a"));
        assertThat(json.integer("b")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "0000-01-01", "-0001-01-01", "+10000-01-01", "+999999999-12-31"})
    void aDateBeyondAllMeasureIsUnreadable(String day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json("{\"a\":\"" + day + "\"}").date("a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json("{\"a\":\"" + day + "T00:00:00Z\"}").instant("a", PACIFIC));
    }

    @Test
    void theDayAfterNeverIsNone() {
        Json json = json("{\"a\":\"2026-12-31\",\"b\":\"9999-12-31\"}");

        assertThat(json.dayAfter("a")).isEqualTo(LocalDate.parse("2027-01-01"));
        assertThat(json.dayAfter("b")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":1}", "[]", "[[]]"})
    void aDocumentOfMorePiecesThanAVendorHasToSayIsRefused(String piece) {
        String body = "[" + (piece + ",").repeat(1_000_000) + "1]";

        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> json(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "{\"a\":", "{} {}", "nul", "{\"a\" 1}"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> json(text));
    }

    @Test
    void aDocumentThatIsTooDeepIsRefused() {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json("[".repeat(100_000) + "]".repeat(100_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0", "25.000000000", "\"25\""})
    void aWholeNumberMayHaveZerosBehindThePoint(String number) {
        assertThat(json("{\"a\":" + number + "}").integer("a")).isEqualTo(25);
    }

    @Test
    void aBrokenNumberIsNotRounded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json("{\"a\":25.5}").integer("a"));
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
