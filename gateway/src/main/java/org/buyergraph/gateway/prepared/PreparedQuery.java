package org.buyergraph.gateway.prepared;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.buyergraph.gateway.facts.Want;
import org.buyergraph.gateway.graphql.FieldArguments;
import org.buyergraph.gateway.graphql.Scope;
import org.buyergraph.gateway.observability.Operation;

/** A prepared document with the variables of one request: what is left to do is to run it. */
public final class PreparedQuery {
    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.US_ASCII);
    private static final Object ROOT = new Object();
    private static final ThreadLocal<JsonBytes> JSON = ThreadLocal.withInitial(JsonBytes::new);

    private final Operation operation;
    private final PreparedSelection roots;
    private final FieldArguments[] arguments;
    private final boolean isPublic;
    private final boolean repeatable;

    /**
     * @param isPublic whether it asks for nothing that needs a viewer
     * @param repeatable whether the same facts give the same answer
     */
    PreparedQuery(
            Operation operation,
            PreparedSelection roots,
            FieldArguments[] arguments,
            boolean isPublic,
            boolean repeatable) {
        this.operation = operation;
        this.roots = roots;
        this.arguments = arguments;
        this.isPublic = isPublic;
        this.repeatable = repeatable;
    }

    /** What a run came to. */
    public sealed interface Outcome {
        /** The answer is whole. */
        record Whole(byte[] json) implements Outcome {}

        /** Something has to be read first; then it is run again. */
        record Wanting(Set<Want<?, ?>> wants) implements Outcome {}

        /** Something has to be told that only the general road knows how to. */
        record Unfit() implements Outcome {}
    }

    public Operation operation() {
        return operation;
    }

    public boolean isPublic() {
        return isPublic;
    }

    public boolean isRepeatable() {
        return repeatable;
    }

    /** Runs it once, on this thread, without waiting for anything. */
    public Outcome run(Scope scope) {
        JsonBytes json = JSON.get();
        Pass pass = new Pass(scope, arguments, json);
        try {
            json.clear();
            json.raw(DATA);
            roots.write(ROOT, pass);
            json.raw('}');
        } catch (RuntimeException unfit) {
            return new Outcome.Unfit(); // whatever it is: the general road meets it too, and tells it
        }
        return pass.wants().isEmpty() ? new Outcome.Whole(json.toByteArray()) : new Outcome.Wanting(pass.wants());
    }
}
