package org.buyergraph.gateway.graphql;

/** Which types of record have a rule that says who may see them. */
public interface RuledTypes {
    /** @param type by its name in the schema, which is that of the record */
    boolean hasRule(String type);
}
