/** What can be changed, over the wire. */
@NullMarked
package org.buyergraph.gateway.acting;

import org.jspecify.annotations.NullMarked;
