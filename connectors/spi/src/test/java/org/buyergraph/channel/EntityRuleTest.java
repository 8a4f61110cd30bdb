package org.buyergraph.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.buyergraph.account.Entity;
import org.buyergraph.country.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EntityRuleTest {
    @ParameterizedTest
    @CsvSource({
        "SALES, DIRECT_CUSTOMER, NL, BV",
        "SALES, DIRECT_CUSTOMER, DE, GMBH",
        "SALES, DIRECT_CUSTOMER, GB, LTD",
        "SALES, DIRECT_CUSTOMER, UK, LTD",
        "SALES, DIRECT_CUSTOMER, US, INC",
        "SALES, DIRECT_CUSTOMER, JP, INC",
        "SALES, DIRECT_CUSTOMER, FR, INC",
        "SALES, DIRECT_CUSTOMER, CA, INC",
        "SALES, DIRECT_CUSTOMER, PT, INC",
        "SALES, DIRECT_CUSTOMER, AU, PTY",
        "RESELLER, UNAUTHORISED_RESELLER, NL, BV",
        "RESELLER, UNAUTHORISED_RESELLER, DE, GMBH",
        "RESELLER, UNAUTHORISED_RESELLER, UK, LTD",
        "RESELLER, UNAUTHORISED_RESELLER, AU, PTY",
        "RESELLER, UNAUTHORISED_RESELLER, JP, INC",
        "RESELLER, AUTHORISED_RESELLER, NL, BV",
        "RESELLER, AUTHORISED_RESELLER, FR, BV",
        "RESELLER, AUTHORISED_RESELLER, JP, BV",
        "RESELLER, AUTHORISED_RESELLER, CA, BV",
        "RESELLER, AUTHORISED_RESELLER, DE, GMBH",
        "RESELLER, AUTHORISED_RESELLER, GB, LTD",
        "RESELLER, AUTHORISED_RESELLER, UK, LTD",
        "RESELLER, AUTHORISED_RESELLER, US, INC",
        "RESELLER, AUTHORISED_RESELLER, AU, PTY",
        "SALES, DIRECT_CUSTOMER, Atlantis, UNKNOWN",
        "RESELLER, AUTHORISED_RESELLER, , UNKNOWN"
    })
    void theCountryOfWhoReceivesTheInvoiceDecides(
            SalesChannel channel, BuyingParty party, String country, Entity expected) {
        assertThat(EntityRule.USUAL.expected(channel, party, CountryCode.named(country)))
                .isEqualTo(expected);
    }

    @Test
    void thatAustraliansBuyDirectIsReadInTwoWays() {
        CountryCode australia = new CountryCode("AU");

        assertThat(new EntityRule(true).expected(SalesChannel.SALES, BuyingParty.DIRECT_CUSTOMER, australia))
                .isEqualTo(Entity.INC);
        assertThat(new EntityRule(true).expected(SalesChannel.RESELLER, BuyingParty.AUTHORISED_RESELLER, australia))
                .isEqualTo(Entity.PTY);
    }

    @ParameterizedTest
    @EnumSource
    void inTheWebStoreEverybodyBuysFromInc(BuyingParty party) {
        for (String country : List.of("DE", "GB", "NL", "AU", "JP", "Atlantis")) {
            assertThat(EntityRule.USUAL.expected(SalesChannel.WEB_STORE, party, CountryCode.named(country)))
                    .isEqualTo(Entity.INC);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCountryHasAnEntityWhoeverBuys(SalesChannel channel) {
        for (BuyingParty party : BuyingParty.values()) {
            for (String country : Locale.getISOCountries()) {
                assertThat(EntityRule.USUAL.expected(channel, party, new CountryCode(country)))
                        .as("%s %s %s", channel, party, country)
                        .isNotEqualTo(Entity.UNKNOWN);
            }
        }
    }
}
