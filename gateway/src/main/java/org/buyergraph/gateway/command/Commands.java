package org.buyergraph.gateway.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.gateway.security.audit.Audit;
import org.buyergraph.gateway.security.audit.AuditAct;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
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
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Forgetting memory;
    private final Audit audit;

    Commands(ObjectProvider<Connector> connectors, Forgetting memory, Audit audit) {
        this.memory = memory;
        this.audit = audit;
        Map<String, Command<?, ?>> byName = new HashMap<>();
        connectors.orderedStream().forEach(connector -> connector.executions().forEach(execution -> {
            Command<?, ?> command = execution.command();
            if (executions.put(command, execution) != null || byName.put(command.name(), command) != null) {
                throw new IllegalStateException("Two connectors carry out \"" + command.name()
                        + "\", or two commands are called so; one must let go of it.");
            }
        }));
    }

    /** All that somebody can carry out. */
    public Set<Command<?, ?>> all() {
        return Set.copyOf(executions.keySet());
    }

    /** What would come of it, or what has. */
    public <I, O> Mono<O> tryOut(Command<I, O> command, I input) {
        if (command.isChanging()) {
            throw new IllegalArgumentException(command + " changes something, and needs a permit");
        }
        return way(command, input);
    }

    /**
     * Does it. It is written down who did it, whatever comes of it, and before anybody is told what did, all is forgotten that it may have
     * changed.
     *
     * @param permit for just that
     * @param word what of the outcome is written down
     */
    public <I, O> Mono<O> carryOut(
            Command<I, O> command, I input, Permit permit, ViewerAuthentication who, Function<O, String> word) {
        if (!permit.isFor(command.restsOn(input))) {
            throw new IllegalArgumentException("This permit is not for " + command);
        }
        return Mono.defer(() -> {
            AuditAct act = audit.begin(
                    who.subject(),
                    who.text(),
                    command.name(),
                    String.valueOf(command.restsOn(input)),
                    command.key(input));
            return act == null
                    ? Mono.error(() -> BackendException.shed(command.backend(), "the audit is stuck", SOON))
                    : way(command, input)
                            .doOnTerminate(() -> forget(command, input))
                            .doOnNext(outcome -> act.ended(word.apply(outcome)))
                            .doFinally(end -> act.ended(end.name()));
        });
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
