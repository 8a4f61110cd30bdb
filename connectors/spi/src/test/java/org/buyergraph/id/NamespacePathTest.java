package org.buyergraph.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamespacePathTest {
    @Test
    void caseDoesNotMatter() {
        assertThat(new NamespacePath("Brightwater-Studio")).isEqualTo(new NamespacePath("brightwater-studio"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kumo-works", "a", "a/b.c/d_e", "9lives", "_x"})
    void pathsAreTaken(String path) {
        assertThat(new NamespacePath(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "9100101", "..", "a/../b", "/a", "a/", "a//b", "a b", "a\"b", "a%2Fb", "a\\b", "-a", "a?b", "a,b"
            })
    void whatCouldMeanSomethingElseInARequestIsRefused(String path) {
        assertThatThrownBy(() -> new NamespacePath(path)).isInstanceOf(MalformedNameException.class);
    }
}
