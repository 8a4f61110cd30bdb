/** One request's asking: what belongs together goes in one batch, and all ends in time. */
@NullMarked
package org.buyergraph.gateway.facts;

import org.jspecify.annotations.NullMarked;
