/** Fields that return accounts. */
@NullMarked
package org.buyergraph.gateway.account;

import org.jspecify.annotations.NullMarked;
