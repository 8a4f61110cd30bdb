/** Fields that return the people who manage accounts. */
@NullMarked
package org.buyergraph.gateway.customer;

import org.jspecify.annotations.NullMarked;
