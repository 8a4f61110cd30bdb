package org.buyergraph.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountNumberTest {
    /** Numbers that somebody chose are taken as they are: in them, billing tells small letters from capital ones. */
    @ParameterizedTest
    @CsvSource({"a00000101, A00000101", "A00000101, A00000101", "acme-1, acme-1", "a1b, a1b", "a, a"})
    void aNumberThatWasCountedUpIsFoundHoweverItIsTyped(String typed, String number) {
        assertThat(AccountNumber.typed(typed)).isEqualTo(new AccountNumber(number));
    }
}
