/** What becomes of an answer when a vendor fails, in every way that we could think of. */
@NullMarked
package org.buyergraph.gateway.failure;

import org.jspecify.annotations.NullMarked;
