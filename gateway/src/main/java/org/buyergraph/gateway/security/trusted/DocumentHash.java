package org.buyergraph.gateway.security.trusted;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what a document is named where nobody has named it. */
final class DocumentHash {
    /** Of an id that is such a hash. */
    static final String PREFIX = "sha256:";

    private DocumentHash() {}

    static String of(String document) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has it", impossible);
        }
    }
}
