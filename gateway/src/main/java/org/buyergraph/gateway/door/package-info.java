/** The fast road: answers that are remembered whole, or made of facts that are known by a document that is prepared. */
@NullMarked
package org.buyergraph.gateway.door;

import org.jspecify.annotations.NullMarked;
