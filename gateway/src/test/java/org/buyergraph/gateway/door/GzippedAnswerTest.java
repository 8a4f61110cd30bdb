package org.buyergraph.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzippedAnswerTest {
    private static final byte[] ANSWER = "{\"data\":{}}".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    @Test
    void itIsCompressedOnceForAll() throws IOException {
        GzippedAnswer answer = new GzippedAnswer(ANSWER);

        byte[] first = answer.bytes();

        assertThat(answer.bytes()).isSameAs(first);
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(first))) {
            assertThat(gzip.readAllBytes()).isEqualTo(ANSWER);
        }
    }
}
