/** Who is asking, and who may see what. */
@NullMarked
package org.buyergraph.gateway.security;

import org.jspecify.annotations.NullMarked;
