package org.buyergraph.gateway.export;

import java.time.Duration;
import org.buyergraph.spi.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of exports.
 *
 * @param pagesPerSecond of one export, of a hundred entries each: each page orders the whole list, which is work where it is a very long one
 * @param atMost how long one may take, however slowly its client reads
 * @param reserve the share of a vendor's quota that exports leave to others, between 0 and 1: more than any viewer, less than what is
 *     refreshed in the background
 */
@ConfigurationProperties("gateway.export")
record ExportProperties(
        @DefaultValue("5") int pagesPerSecond,
        @DefaultValue("10m") Duration atMost,
        @DefaultValue("0.15") double reserve) {
    ExportProperties {
        if (pagesPerSecond < 1 || atMost.compareTo(Duration.ZERO) <= 0 || !(reserve >= 0 && reserve <= 1)) {
            throw new SettingException(
                    "gateway.export.pages-per-second is at least 1, gateway.export.at-most is longer than"
                            + " nothing, and gateway.export.reserve is between 0 and 1.");
        }
    }

    Duration betweenPages() {
        return Duration.ofSeconds(1).dividedBy(pagesPerSecond);
    }
}
