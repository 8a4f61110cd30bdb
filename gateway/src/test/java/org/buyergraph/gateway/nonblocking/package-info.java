/** The proof that no event loop is ever kept waiting. */
@NullMarked
package org.buyergraph.gateway.nonblocking;

import org.jspecify.annotations.NullMarked;
