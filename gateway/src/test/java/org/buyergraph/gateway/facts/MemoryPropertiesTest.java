package org.buyergraph.gateway.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.memory.Freshness;
import org.buyergraph.memory.MemorySettings;
import org.buyergraph.spi.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MemoryPropertiesTest {
    @Test
    void withoutSettingsEveryQuestionIsLikeItsKind() {
        assertThat(bound(Map.of()).settings()).isEqualTo(MemorySettings.PRESETS);
    }

    @Test
    void aQuestionIsSetByItsName() {
        MemoryProperties properties = bound(Map.of(
                "gateway.memory.questions.account-by-number.refresh", "90s",
                "gateway.memory.questions.account-by-number.size", "4MB"));

        Freshness usual = Freshness.of(Kind.RECORD);
        assertThat(properties.settings().of(AccountQuestions.ACCOUNT_BY_NUMBER))
                .isEqualTo(new Freshness(
                        usual.fresh(), Duration.ofSeconds(90), usual.stale(), usual.missing(), 4L * 1024 * 1024));
        assertThat(properties.settings().of(AccountQuestions.ACCOUNT)).isEqualTo(usual);
    }

    private static MemoryProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gateway.memory", MemoryProperties.class);
    }
}
