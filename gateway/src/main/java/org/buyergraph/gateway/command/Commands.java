package org.buyergraph.gateway.command;

import java.util.HashMap;
import java.util.Map;
import org.buyergraph.memory.Forgetting;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Command;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Execution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has commands carried out by the connectors that can. Nothing is changed without a permit for just that. */
@Component
public final class Commands {
    private final Map<Command<?, ?>, Execution<?, ?>> executions = new HashMap<>();
    private final Forgetting memory;

    Commands(ObjectProvider<Connector> connectors, Forgetting memory) {
        this.memory = memory;
        Map<String, Command<?, ?>> byName = new HashMap<>();
        connectors.orderedStream().forEach(connector -> connector.executions().forEach(execution -> {
            Command<?, ?> command = execution.command();
            if (executions.put(command, execution) != null || byName.put(command.name(), command) != null) {
                throw new IllegalStateException("Two connectors carry out \"" + command.name()
                        + "\", or two commands are called so; one must let go of it.");
            }
        }));
    }

    /** What would come of it, or what has. */
    public <I, O> Mono<O> tryOut(Command<I, O> command, I input) {
        if (command.isChanging()) {
            throw new IllegalArgumentException(command + " changes something, and needs a permit");
        }
        return way(command, input);
    }

    /** Does it. Before anybody is told what came of it, all is forgotten that it may have changed. */
    public <I, O> Mono<O> carryOut(Command<I, O> command, I input, Permit permit) {
        if (!permit.isFor(command.restsOn(input))) {
            throw new IllegalArgumentException("This permit is not for " + command);
        }
        return way(command, input).doOnTerminate(() -> forget(command, input));
    }

    /** Forgets what it may have changed, whoever has carried it out. */
    public <I> void forget(Command<I, ?> command, I input) {
        command.about(input).forEach(memory::forget);
    }

    @SuppressWarnings("unchecked") // filed under its own command
    private <I, O> Mono<O> way(Command<I, O> command, I input) {
        Execution<I, O> execution = (Execution<I, O>) executions.get(command);
        return execution == null
                ? Mono.error(() -> BackendException.notConfigured(command.backend()))
                : Mono.defer(() -> execution.way().apply(input));
    }
}
