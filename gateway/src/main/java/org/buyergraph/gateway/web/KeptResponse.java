package org.buyergraph.gateway.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.buyergraph.gateway.facts.ShelfLife;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * The response to a public read. Where its answer has a shelf life it says so; everything else is for nobody to keep, as always. What is
 * on sale changes with the day, so nothing is kept beyond it.
 */
final class KeptResponse extends ValidatedResponse {
    private final ShelfLife life;
    private final Clock businessClock;
    private final Instant endOfDay;

    KeptResponse(ServerWebExchange exchange, ShelfLife life, Clock businessClock) {
        super(exchange);
        this.life = life;
        this.businessClock = businessClock;
        this.endOfDay = LocalDate.now(businessClock)
                .plusDays(1)
                .atStartOfDay(businessClock.getZone())
                .toInstant();
    }

    @Override
    @Nullable String control() {
        Duration left = life.left();
        Duration today = Duration.between(businessClock.instant(), endOfDay);
        Duration least = left == null || left.compareTo(today) < 0 ? left : today;
        return least == null || least.isNegative() ? null : "public, max-age=" + least.toSeconds();
    }
}
