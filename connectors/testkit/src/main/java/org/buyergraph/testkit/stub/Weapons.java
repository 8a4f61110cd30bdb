package org.buyergraph.testkit.stub;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Answers that are JSON, and cost whoever reads them carelessly a hundred times what they cost to send. */
final class Weapons {
    private static final int SIZE = 15_000_000;

    /** A value on its own: what stands in the middle of a text has no such neighbours in our data. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<=[:\\[,])-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?=[,\\]}])");

    private Weapons() {}

    static StubResponse eachNumber(StubResponse whole, String other) {
        return whole.withBody(bytes(NUMBER.matcher(whole.text()).replaceAll(other)));
    }

    /** So many of these pieces that a body of the usual size holds no more, before what it holds otherwise. */
    static StubResponse more(StubResponse whole, String piece) {
        String text = whole.text();
        String pieces = (piece + ",").repeat(SIZE / (piece.length() + 1));
        String start = text.startsWith("{") ? "{\"more\":[" + pieces + "0]," : "[" + pieces;
        return whole.withBody(bytes(start + text.substring(1)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
