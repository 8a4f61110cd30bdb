/** Orders, and what they changed. */
@NullMarked
package org.buyergraph.gateway.order;

import org.jspecify.annotations.NullMarked;
