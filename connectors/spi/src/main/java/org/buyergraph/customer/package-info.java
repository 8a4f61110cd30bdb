/** People who manage billing accounts. */
@NullMarked
package org.buyergraph.customer;

import org.jspecify.annotations.NullMarked;
