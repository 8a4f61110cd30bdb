package org.buyergraph.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "27980.8, EUR, 27980.80",
        "-5616, GBP, -5616.00",
        "0, USD, 0.00",
        "348.000000000, USD, 348.00",
        "1301.424657534, USD, 1301.424657534",
        "1500.00, JPY, 1500",
        "1E+3, EUR, 1000.00"
    })
    void anAmountHasAtLeastTheCurrencysDecimalsAndLosesNone(String amount, String currency, String written) {
        assertThat(Money.of(amount, currency).amount().toPlainString()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.50", "0, 0.000", "100, 1E+2"})
    void whatBuysTheSameIsEqual(String one, String other) {
        assertThat(Money.of(one, "EUR")).isEqualTo(Money.of(other, "EUR"));
    }
}
