/** What integration tests share: a gateway to ask, what came back, and how many calls it must have cost. */
@NullMarked
package org.buyergraph.gateway.testing;

import org.jspecify.annotations.NullMarked;
