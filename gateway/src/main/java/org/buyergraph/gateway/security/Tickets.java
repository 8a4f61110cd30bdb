package org.buyergraph.gateway.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs tickets and checks them. A ticket says who it is for, so that it can be used where no token can be sent along, such
 * as by a browser that follows a link; it opens one thing only, and what its viewer may see is asked anew when it is used.
 */
public final class Tickets {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Duration valid;
    private final InstantSource clock;

    public Tickets(String key, Duration valid, InstantSource clock) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.valid = valid;
        this.clock = clock;
    }

    public Ticket sign(String thing, Viewer viewer) {
        Instant expiresAt = clock.instant().plus(valid).truncatedTo(ChronoUnit.SECONDS);
        String written = ViewerText.write(viewer);
        return new Ticket(written, expiresAt, signature(thing, written, expiresAt));
    }

    /** Whom the ticket was signed for; nothing when it was not signed here for this thing, or not for now. */
    public Optional<Viewer> check(String thing, Ticket ticket) {
        byte[] expected = bytes(signature(thing, ticket.viewer(), ticket.expiresAt()));
        boolean signed = MessageDigest.isEqual(expected, bytes(ticket.signature()));
        boolean valid = clock.instant().isBefore(ticket.expiresAt());
        return signed && valid ? Optional.of(ViewerText.read(ticket.viewer())) : Optional.empty();
    }

    /** No part can hold the line end that keeps the parts apart: two tickets never sign the same text. */
    private String signature(String thing, String viewer, Instant expiresAt) {
        String text = String.join("\n", "invoice-pdf", thing, viewer, Long.toString(expiresAt.getEpochSecond()));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
