package org.buyergraph.replay;

import java.io.IOException;

/** One of the two that are asked. */
record Gateway(String address, Tokens tokens) {
    /** Where those who ask have their tokens from. */
    interface Tokens {
        String of(RecordedOperation.Viewer viewer) throws IOException;
    }
}
