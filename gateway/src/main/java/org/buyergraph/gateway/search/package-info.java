/** Finding accounts, for support. */
@NullMarked
package org.buyergraph.gateway.search;

import org.jspecify.annotations.NullMarked;
