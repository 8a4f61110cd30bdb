package org.buyergraph.gateway.namespace;

import java.time.Clock;
import java.time.LocalDate;
import org.buyergraph.namespace.NamespaceTrial;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What of a trial depends on the day. */
@Controller
class TrialController {
    private final Clock businessClock;

    TrialController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @SchemaMapping
    @Nullable Integer daysLeft(NamespaceTrial trial) {
        return trial.daysLeft(LocalDate.now(businessClock));
    }

    @SchemaMapping
    @Nullable LocalDate earliestNewEnd(NamespaceTrial trial) {
        return trial.earliestNewEnd(LocalDate.now(businessClock));
    }
}
