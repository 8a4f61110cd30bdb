package org.buyergraph.gateway.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An answer that is sent again and again, compressed once: by the first client that takes it so. */
final class GzippedAnswer {
    private final byte[] plain;
    private volatile byte @Nullable [] gzipped;

    GzippedAnswer(byte[] plain) {
        this.plain = plain;
    }

    /** Whether a client takes what is compressed so. */
    static boolean isTaken(HttpHeaders headers) {
        for (String header : headers.getOrDefault(HttpHeaders.ACCEPT_ENCODING, List.of())) {
            for (String coding : header.split(",", -1)) {
                String[] parts = coding.strip().toLowerCase(Locale.ROOT).split(";", 2);
                if (parts[0].strip().equals("gzip")) {
                    return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
                }
            }
        }
        return false;
    }

    byte[] bytes() {
        byte[] known = gzipped;
        if (known == null) {
            known = compressed();
            gzipped = known;
        }
        return known;
    }

    private byte[] compressed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can always be written to", impossible);
        }
        return bytes.toByteArray();
    }
}
