/** The graph as a part of a supergraph. Switched off it leaves no trace. */
@NullMarked
package org.buyergraph.gateway.federation;

import org.jspecify.annotations.NullMarked;
