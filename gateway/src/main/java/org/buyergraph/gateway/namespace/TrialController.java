package org.buyergraph.gateway.namespace;

import java.time.Clock;
import java.time.LocalDate;
import org.buyergraph.trial.Trial;
import org.buyergraph.trial.TrialState;
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
    @Nullable Integer daysLeft(Trial trial) {
        return trial.daysLeft(LocalDate.now(businessClock));
    }

    @SchemaMapping
    TrialState state(Trial trial) {
        return trial.state(LocalDate.now(businessClock));
    }

    @SchemaMapping
    @Nullable LocalDate extendableUntil(Trial trial) {
        return trial.extendableUntil(LocalDate.now(businessClock));
    }

    @SchemaMapping
    @Nullable LocalDate earliestNewEnd(Trial trial) {
        return trial.earliestNewEnd(LocalDate.now(businessClock));
    }
}
