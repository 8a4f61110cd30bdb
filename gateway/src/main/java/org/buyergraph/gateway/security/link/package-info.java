/** Signed links, which open one document for one viewer. */
@NullMarked
package org.buyergraph.gateway.security.link;

import org.jspecify.annotations.NullMarked;
