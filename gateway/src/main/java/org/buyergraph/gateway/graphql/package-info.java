/** What is true of every field: scalars, ids, pages, errors, documents. */
@NullMarked
package org.buyergraph.gateway.graphql;

import org.jspecify.annotations.NullMarked;
