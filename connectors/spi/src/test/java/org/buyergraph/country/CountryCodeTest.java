package org.buyergraph.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            United States | US
            United Kingdom | GB
            Germany | DE
            Netherlands | NL
            France | FR
            Australia | AU
            Portugal | PT
            Japan | JP
            Norway | NO
            Canada | CA
            Czechia | CZ
            Czech Republic | CZ
            South Korea | KR
            Korea, Republic of | KR
            Türkiye | TR
            Turkey | TR
            Viet Nam | VN
            Vietnam | VN
            Hong Kong | HK
            Côte d’Ivoire | CI
            Cote d'Ivoire | CI
            Trinidad and Tobago | TT
            DE | DE
            de | DE
            UK | GB
            GB | GB
            """)
    void theUsualNamesAndTheCodesAreUnderstood(String name, String code) {
        assertThat(CountryCode.named(name)).hasToString(code);
        assertThat(CountryCode.named("  " + name.toUpperCase(Locale.ROOT) + " "))
                .hasToString(code);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Atlantis", "XX", "Germany, Austria"})
    void whatIsNoCountryIsNoneAndNoError(String name) {
        assertThat(CountryCode.named(name)).isNull();
    }

    @Test
    void everyCountryIsKnownByThePlatformsOwnName() {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            assertThat(CountryCode.named(country.getDisplayCountry(Locale.ENGLISH)))
                    .hasToString(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK", "de", "", "DEU"})
    void aCodeIsOneOfIsosOwn(String code) {
        assertThatThrownBy(() -> new CountryCode(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
