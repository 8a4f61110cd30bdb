package org.buyergraph.catalog;

/** The catalog is asked for as a whole: there is one. */
public enum Catalog {
    WHOLE
}
