package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private enum Light {
        RED,
        GREEN,
        UNKNOWN
    }

    private final Words<Light> words =
            Words.of("a light", Map.of("Rouge", Light.RED, "Vert", Light.GREEN), Light.UNKNOWN);

    @Test
    void letterCaseAndSpacesAroundDoNotMatter() {
        assertThat(words.read("Rouge")).isEqualTo(Light.RED);
        assertThat(words.read(" vERT ")).isEqualTo(Light.GREEN);
    }

    @Test
    void aWordThatNobodyKnowsYetIsNoError() {
        assertThat(words.read("Bleu")).isEqualTo(Light.UNKNOWN);
        assertThat(words.read(null)).isEqualTo(Light.UNKNOWN);
    }
}
