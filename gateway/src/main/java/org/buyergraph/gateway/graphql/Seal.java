package org.buyergraph.gateway.graphql;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what we hand out, such as cursors, with an HMAC, so that one that was changed or made up is refused. */
public final class Seal {
    /** Of a mark, in bytes: too long to guess, short enough for a cursor. */
    public static final int LENGTH = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public Seal(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Of all parts in this order: each is preceded by its length, so that no two lists of parts are marked the same. */
    public byte[] mark(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : parts) {
                byte[] text = part.getBytes(StandardCharsets.UTF_8);
                mac.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(text);
            }
            return Arrays.copyOf(mac.doFinal(), LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }
}
