/** What no honest client sends. */
@NullMarked
package org.buyergraph.gateway.hostile;

import org.jspecify.annotations.NullMarked;
