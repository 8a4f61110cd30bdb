package org.buyergraph.namespace;

/** Whose a namespace is. */
public enum NamespaceKind {
    GROUP,
    USER,
    UNKNOWN
}
