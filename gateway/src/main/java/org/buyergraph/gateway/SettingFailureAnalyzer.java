package org.buyergraph.gateway;

import org.buyergraph.spi.SettingException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why the start is refused, without a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE) // before those that would tell where in the code it was noticed
final class SettingFailureAnalyzer extends AbstractFailureAnalyzer<SettingException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, SettingException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Change the setting, or the environment variable of its name.", cause);
    }
}
