package org.buyergraph.gateway.graphql;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;

/** Finds the things of one type by the name that their global id carries. Each feature that returns nodes has one. */
public interface NodeSource {
    /** The type's name in the schema. */
    String type();

    /**
     * The thing of that name, as its viewer may see it.
     *
     * @throws org.buyergraph.id.MalformedNameException when nothing of this type can have the name
     */
    Fact<?> find(String name, Facts facts);
}
