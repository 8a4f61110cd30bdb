/** Who is asking. */
@NullMarked
package org.buyergraph.gateway.viewer;

import org.jspecify.annotations.NullMarked;
