/** Fields that return anything by its id. */
@NullMarked
package org.buyergraph.gateway.node;

import org.jspecify.annotations.NullMarked;
