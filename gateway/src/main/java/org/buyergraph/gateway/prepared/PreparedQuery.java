package org.buyergraph.gateway.prepared;

import java.nio.charset.StandardCharsets;
import org.buyergraph.gateway.graphql.FieldArguments;
import org.buyergraph.gateway.graphql.Scope;

/** A prepared document with the variables of one request: what is left to do is to run it. */
record PreparedQuery(PreparedSelection roots, FieldArguments[] arguments) {
    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.US_ASCII);
    private static final Object ROOT = new Object();

    /** Runs it once; the answer is whole where the pass wants nothing. */
    Pass run(Scope scope, JsonBytes json) {
        Pass pass = new Pass(scope, arguments, json);
        json.clear();
        json.raw(DATA);
        roots.write(ROOT, pass);
        json.raw('}');
        return pass;
    }
}
