package org.buyergraph.gitlab;

import java.time.InstantSource;
import org.buyergraph.spi.Connector;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;

/** Switches on each of GitLab's hosts whose address is set. */
@AutoConfiguration
@EnableConfigurationProperties(GitlabProperties.class)
@PropertySource("classpath:org/buyergraph/gitlab/defaults.properties") // where this vendor differs from the others
class GitlabAutoConfiguration {
    @Bean
    @ConditionalOnProperty("connectors.gitlab.base-url")
    Connector gitlabConnector(GitlabProperties properties) {
        return new GitlabConnector(
                GitlabClient.to(properties, InstantSource.system()), properties.parallel(), properties.addOns());
    }

    @Bean
    @ConditionalOnProperty("connectors.gitlab.portal.base-url")
    Connector gitlabPortalConnector(GitlabProperties properties) {
        return new GitlabPortalConnector(GitlabPortalClient.to(properties.portal()));
    }
}
