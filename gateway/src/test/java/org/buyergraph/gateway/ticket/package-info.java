/** Fields that return tickets, of the vendor that does not exist. */
@NullMarked
package org.buyergraph.gateway.ticket;

import org.jspecify.annotations.NullMarked;
