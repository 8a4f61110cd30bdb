/** Fields that return the sales side of an account. */
@NullMarked
package org.buyergraph.gateway.crm;

import org.jspecify.annotations.NullMarked;
