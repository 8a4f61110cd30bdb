package org.buyergraph.gateway.prepared;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.buyergraph.gateway.facts.Want;
import org.buyergraph.gateway.graphql.FieldArguments;
import org.buyergraph.gateway.graphql.Scope;

/** One run through a prepared document: it ends with the whole answer, or with what has to be read first. */
final class Pass {
    private final Scope scope;
    private final FieldArguments[] arguments;
    private final JsonBytes json;
    private final Set<Want<?, ?>> wants = new LinkedHashSet<>();

    /** @param arguments by the field's number, where its arguments depend on variables */
    Pass(Scope scope, FieldArguments[] arguments, JsonBytes json) {
        this.scope = scope;
        this.arguments = arguments;
        this.json = json;
    }

    Scope scope() {
        return scope;
    }

    FieldArguments arguments(int field) {
        return arguments[field];
    }

    JsonBytes json() {
        return json;
    }

    void want(Collection<Want<?, ?>> more) {
        wants.addAll(more);
    }

    Set<Want<?, ?>> wants() {
        return wants;
    }
}
