package org.buyergraph.gateway.price;

import java.util.Set;
import org.buyergraph.gateway.security.identity.ViewerKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may have a document explained.
 *
 * @param viewers what is remembered is told with the plan, so it is for who is shown all
 */
@ConfigurationProperties("gateway.explain")
record ExplainProperties(@DefaultValue("support") Set<ViewerKind> viewers) {
    ExplainProperties {
        viewers = Set.copyOf(viewers);
    }
}
