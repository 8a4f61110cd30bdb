package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.buyergraph.spi.SettingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"https://vendor.example", "http://127.0.0.1:8080/", "http://some_host:80/base"})
    void anAddressIsTaken(String url) {
        assertThatCode(() -> Setting.isAddress("vendor.base-url", url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vendor.example", "ftp://vendor.example", "https://", "http:/vendor", "https://a b", "http://["})
    void whatIsNoAddressIsRefused(String url) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> Setting.isAddress("vendor.base-url", url))
                .withMessageStartingWith("vendor.base-url is no address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080,https://vendor.example", "https://vendor.example,", "a,b"})
    void twoAddressesAreRefused(String urls) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> Setting.isAddress("vendor.base-url", urls))
                .withMessageStartingWith("vendor.base-url holds more than one address");
    }
}
