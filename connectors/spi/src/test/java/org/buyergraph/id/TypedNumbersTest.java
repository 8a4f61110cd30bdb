package org.buyergraph.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers that are counted up are found however they are typed. Those that somebody chose are taken as they are: in them,
 * billing tells small letters from capital ones.
 */
class TypedNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "a00000101, A00000101",
        "A00000101, A00000101",
        "' A00000101\t', A00000101",
        "a100000000, A100000000",
        "acme-1, acme-1",
        "a1b, a1b",
        "a, a"
    })
    void anAccount(String typed, String number) {
        assertThat(AccountNumber.typed(typed)).isEqualTo(new AccountNumber(number));
    }

    @ParameterizedTest
    @CsvSource({"a-s00000101, A-S00000101", "A-s00000101, A-S00000101", "acme-s1, acme-s1", "a-s1b, a-s1b", "as1, as1"})
    void aSubscription(String typed, String number) {
        assertThat(SubscriptionNumber.typed(typed)).isEqualTo(new SubscriptionNumber(number));
    }

    @ParameterizedTest
    @CsvSource({"inv00001004, INV00001004", "Inv00001004, INV00001004", "inv-1, inv-1", "invoice1, invoice1"})
    void anInvoice(String typed, String number) {
        assertThat(InvoiceNumber.typed(typed)).isEqualTo(new InvoiceNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A101", "a0000101", " A0000101 "})
    void whatIsTooShortToHaveBeenCountedIsNoNumber(String typed) {
        assertThatThrownBy(() -> AccountNumber.typed(typed))
                .hasMessage("This is not an account number; one looks like A00000101, with eight digits.");
        assertThatThrownBy(() -> SubscriptionNumber.typed(typed.replaceFirst("(?i)a", "A-S")))
                .hasMessage("This is not a subscription number; one looks like A-S00000101, with eight digits.");
        assertThatThrownBy(() -> InvoiceNumber.typed(typed.replaceFirst("(?i)a", "inv")))
                .hasMessage("This is not an invoice number; one looks like INV00001004, with eight digits.");
    }
}
