package org.buyergraph.id;

/** A value cannot be the name of what it is said to name. Says what was expected and never repeats the value. */
public final class MalformedNameException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MalformedNameException(String what) {
        super("This is not " + what + ".");
    }
}
