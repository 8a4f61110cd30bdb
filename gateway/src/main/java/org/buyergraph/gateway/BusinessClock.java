package org.buyergraph.gateway;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which day it is for business: UTC, where terms begin and end. Ages and tokens are judged by other clocks. */
@Configuration(proxyBeanMethods = false)
class BusinessClock {
    /**
     * Settings of the business clock.
     *
     * @param fixedAt stands still there; for data that does
     * @param movable can be set to any day; not safe to start with in production
     */
    @ConfigurationProperties("gateway.business-clock")
    record Properties(
            @Nullable Instant fixedAt,
            @DefaultValue("false") boolean movable) {}

    @Bean
    Clock clock(Properties properties) {
        Instant fixedAt = properties.fixedAt();
        if (properties.movable()) {
            return new MovableClock(fixedAt == null ? Instant.now() : fixedAt);
        }
        return fixedAt == null ? Clock.systemUTC() : Clock.fixed(fixedAt, ZoneOffset.UTC);
    }
}
