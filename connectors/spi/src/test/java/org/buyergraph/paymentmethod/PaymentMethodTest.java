package org.buyergraph.paymentmethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.PaymentMethodId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentMethodTest {
    @ParameterizedTest
    @CsvSource({"************4242, 4242", "*4242, 4242", "4242, 4242"})
    void ofAMaskedNumberTheLastFourDigitsAreShown(String masked, String shown) {
        assertThat(PaymentMethod.lastFour(masked)).isEqualTo(shown);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "4111111111111111", "411111******1111", "************", "****42"})
    void aNumberThatIsNotMaskedAsExpectedIsNotShownAtAll(String number) {
        assertThat(PaymentMethod.lastFour(number)).isNull();
    }

    @Test
    void moreThanFourDigitsCannotBeHeld() {
        assertThatThrownBy(() -> method("4111111111111111", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-11, false", "2026-10, true", "2027-01, false", ", false"})
    void itIsGoodThroughItsLastMonth(@Nullable YearMonth expires, boolean expired) {
        assertThat(method("4242", expires).isExpired(LocalDate.parse("2026-11-30")))
                .isEqualTo(expired);
    }

    private static PaymentMethod method(String lastFour, @Nullable YearMonth expires) {
        return new PaymentMethod(
                new PaymentMethodId("8ad090000000000000009a4e00000101"),
                new AccountId("8ad09000000000000000acc000000101"),
                PaymentMethodKind.CARD,
                "Visa",
                lastFour,
                expires);
    }
}
