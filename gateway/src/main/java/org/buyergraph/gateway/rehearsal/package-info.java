/** What is tried out before the gateway says that it is ready, so that nobody has to be the first to ask. */
@NullMarked
package org.buyergraph.gateway.rehearsal;

import org.jspecify.annotations.NullMarked;
