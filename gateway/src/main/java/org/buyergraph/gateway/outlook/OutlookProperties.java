package org.buyergraph.gateway.outlook;

import org.buyergraph.channel.EntityRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what the business reads in two ways.
 *
 * @param australiaBuysFromInc whether direct customers in Australia buy from our company in the United States
 */
@ConfigurationProperties("gateway.outlook")
record OutlookProperties(@DefaultValue("false") boolean australiaBuysFromInc) {
    EntityRule entityRule() {
        return new EntityRule(australiaBuysFromInc);
    }
}
