package org.buyergraph.gateway.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.buyergraph.memory.Answers;
import org.buyergraph.memory.RememberingMemory;
import org.springframework.stereotype.Component;

/** What memory holds: {@code memory.weight} of the answers to each question, and {@code memory.calls.under.way}. */
@Component
final class MemoryWeight implements MeterBinder {
    private final RememberingMemory memory;
    private final Answers answers;

    MemoryWeight(RememberingMemory memory, Answers answers) {
        this.memory = memory;
        this.answers = answers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        answers.questions()
                .forEach(question -> Gauge.builder("memory.weight", memory, remembering -> remembering.weight(question))
                        .description("Estimated weight of the answers that are remembered")
                        .baseUnit(BaseUnits.BYTES)
                        .tag("question", question.name())
                        .tag("backend", question.backend().name())
                        .register(registry));
        Gauge.builder("memory.calls.under.way", memory, RememberingMemory::callsUnderWay)
                .description("Calls to backends that memory waits for")
                .register(registry);
    }
}
