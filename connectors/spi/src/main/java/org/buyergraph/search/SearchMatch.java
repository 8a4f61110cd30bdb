package org.buyergraph.search;

/** Why a record was found: where, and how, what was searched for stands there. The value itself is not told. */
public record SearchMatch(MatchedField field, MatchedPart part) {}
