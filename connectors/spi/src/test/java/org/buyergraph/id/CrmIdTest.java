package org.buyergraph.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrmIdTest {
    @ParameterizedTest
    @CsvSource({
        "0014M00000A0104, 0014M00000A0104QAB",
        "0054M00000U0002, 0054M00000U0002QAB",
        "001000000000000, 001000000000000AAA",
        "00aBCdEfGhIjKlM, 00aBCdEfGhIjKlMYKV"
    })
    void bothFormsNameTheSameRecord(String shortForm, String longForm) {
        assertThat(new CrmId(shortForm)).isEqualTo(new CrmId(longForm)).hasToString(longForm);
        assertThat(new CrmId(longForm).shortForm()).isEqualTo(shortForm);
    }

    @Test
    void aWrongChecksumIsComputedAnewNotTrusted() {
        assertThat(new CrmId("0014M00000A0104ZZZ")).isEqualTo(new CrmId("0014M00000A0104"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0014M00000A010", "0014M00000A0104Q", "0014M00000A0104QA'", "0014M00000A0104QABX"})
    void anythingElseIsRefusedWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> new CrmId(value))
                .isInstanceOf(MalformedNameException.class)
                .hasMessageContaining("15 or 18")
                .hasMessageNotContaining("0014M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-S1,A-S2", "A-S1]", "A'S", "A S", "", "-A"})
    void aNumberHoldsNothingThatAVendorsQueryCouldMistake(String value) {
        assertThatThrownBy(() -> new SubscriptionNumber(value)).isInstanceOf(MalformedNameException.class);
    }
}
