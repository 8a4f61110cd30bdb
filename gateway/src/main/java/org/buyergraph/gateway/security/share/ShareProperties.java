package org.buyergraph.gateway.security.share;

import org.buyergraph.spi.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How what a kind of viewer may have is divided among those of the kind.
 *
 * @param oneViewer the part of it that one viewer may hold, above 0 and at most 1: of the requests under way, and of the bodies
 * @param bodies how much the bodies of a kind's requests may take together while they are under way. One viewer's part of it
 *     must hold the largest body
 * @param exports how many exports of a kind may be under way; one viewer has one at a time
 */
@ConfigurationProperties("gateway.share")
public record ShareProperties(
        @DefaultValue("0.25") double oneViewer,
        @DefaultValue("16MB") DataSize bodies,
        @DefaultValue("10") int exports) {
    public ShareProperties {
        if (!(oneViewer > 0 && oneViewer <= 1)) {
            throw new SettingException("gateway.share.one-viewer is not above 0 and at most 1.");
        }
        if (bodies.toBytes() < 1 || bodies.toBytes() > Integer.MAX_VALUE) {
            throw new SettingException("gateway.share.bodies is not between 1 byte and 2 GB.");
        }
        if (exports < 1) {
            throw new SettingException("gateway.share.exports is at least 1.");
        }
    }

    int ofOne(int all) {
        return Math.max(1, (int) (all * oneViewer));
    }

    int bodiesOfAll() {
        return (int) bodies.toBytes();
    }
}
