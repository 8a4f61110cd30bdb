package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Vitals;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What is set for this vendor where nobody sets anything. */
class GitlabDefaultsTest {
    private static final String CONCURRENCY = "connectors.gitlab.http.protection.concurrency";

    @Test
    void moreCallsThanUsualAreLetThroughUnlessSomebodySaysOtherwise() {
        assertThat(callsAllowed(Map.of())).isEqualTo(200);
        assertThat(callsAllowed(Map.of(CONCURRENCY, "7"))).isEqualTo(7);
    }

    private static int callsAllowed(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("connectors.gitlab.base-url", "http://localhost:1");
        settings.put("connectors.gitlab.token", "a-token");
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
            context.register(GitlabAutoConfiguration.class);
            context.refresh();
            Vitals vitals = context.getBean(Connector.class).vitals();
            return vitals == null ? 0 : vitals.callsAllowed();
        }
    }
}
