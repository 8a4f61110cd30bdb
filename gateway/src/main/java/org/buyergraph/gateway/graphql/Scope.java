package org.buyergraph.gateway.graphql;

import org.buyergraph.gateway.facts.Facts;

/**
 * What methods of fields may take as arguments, besides the object that has the field and the arguments that the client gave.
 *
 * @param facts what to ask with
 * @param given what is true of the request as a whole
 */
public record Scope(Facts facts, Given given) {}
