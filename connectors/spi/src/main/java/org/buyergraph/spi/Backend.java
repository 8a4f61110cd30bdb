package org.buyergraph.spi;

/** A system that facts come from. A record rather than an enum, so that a new vendor edits nothing here. */
public record Backend(String name) {
    public Backend {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A backend needs a name");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
