package org.buyergraph.gateway.security.trusted;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.buyergraph.gateway.security.identity.ViewerKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which documents are executed.
 *
 * @param manifests files and folders of them, as Apollo's and Relay's tools write them: {@code file:} or {@code classpath:}
 * @param level what becomes of a document that is in none of them
 * @param unknownFor who may send such a one all the same
 * @param automatic how much of what clients register themselves is remembered; never under {@code trusted-only}
 * @param readEvery how often manifests are looked at for changes
 */
@ConfigurationProperties("gateway.trusted")
record TrustedProperties(
        @DefaultValue List<String> manifests,
        @DefaultValue("off") Level level,
        @DefaultValue Set<ViewerKind> unknownFor,
        @DefaultValue("0B") DataSize automatic,
        @DefaultValue("10s") Duration readEvery) {
    TrustedProperties {
        if (level == Level.TRUSTED_ONLY && automatic.toBytes() > 0) {
            throw new IllegalArgumentException(
                    "gateway.trusted.automatic lets clients register documents, which gateway.trusted.level=trusted-only forbids:"
                            + " take one of them away.");
        }
        if (level != Level.OFF && level != Level.LOG_UNKNOWN && manifests.isEmpty()) {
            throw new IllegalArgumentException("gateway.trusted.level="
                    + level.name().toLowerCase(Locale.ROOT).replace('_', '-')
                    + " without gateway.trusted.manifests would refuse everything: say where the manifests are.");
        }
    }

    enum Level {
        /** Every document is taken. */
        OFF,
        /** Likewise, and those that are in no manifest are told in the log, once each. */
        LOG_UNKNOWN,
        /** Only some kinds of viewer may send what is in no manifest. */
        UNKNOWN_FOR_SOME,
        /** Nobody may. */
        TRUSTED_ONLY
    }
}
