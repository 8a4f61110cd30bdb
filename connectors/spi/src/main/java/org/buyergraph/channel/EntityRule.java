package org.buyergraph.channel;

import org.buyergraph.account.Entity;
import org.buyergraph.country.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * Which of our companies sells, by the country of who receives the invoice. What is stored is the truth; this checks it. The
 * handbook's table and its explanation contradict each other for direct customers in Australia: we follow the table's hint, and
 * keep the other reading behind a switch.
 *
 * @param australiaBuysFromInc the explanation's reading
 */
public record EntityRule(boolean australiaBuysFromInc) {
    public static final EntityRule USUAL = new EntityRule(false);

    /** Unknown where the country is, unless it makes no difference: no guess. */
    public Entity expected(SalesChannel channel, BuyingParty party, @Nullable CountryCode country) {
        if (channel == SalesChannel.WEB_STORE) {
            return Entity.INC;
        }
        if (country == null) {
            return Entity.UNKNOWN;
        }
        return party == BuyingParty.AUTHORISED_RESELLER ? ofReseller(country.value()) : ofCustomer(country.value());
    }

    private static Entity ofReseller(String country) {
        return switch (country) {
            case "DE" -> Entity.GMBH;
            case "GB" -> Entity.LTD;
            case "US" -> Entity.INC;
            case "AU" -> Entity.PTY;
            default -> Entity.BV;
        };
    }

    private Entity ofCustomer(String country) {
        return switch (country) {
            case "NL" -> Entity.BV;
            case "DE" -> Entity.GMBH;
            case "GB" -> Entity.LTD;
            case "AU" -> australiaBuysFromInc ? Entity.INC : Entity.PTY;
            default -> Entity.INC;
        };
    }
}
