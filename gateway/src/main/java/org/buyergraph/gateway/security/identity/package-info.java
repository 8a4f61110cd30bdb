/** Who is asking: the kinds of viewer, and the viewer of the current request. */
@NullMarked
package org.buyergraph.gateway.security.identity;

import org.jspecify.annotations.NullMarked;
