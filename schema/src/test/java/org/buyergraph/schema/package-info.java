/** Holds the schema to what its clients rely on. */
@org.jspecify.annotations.NullMarked
package org.buyergraph.schema;
