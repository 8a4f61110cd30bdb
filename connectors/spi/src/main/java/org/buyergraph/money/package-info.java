/** Amounts with their currency. */
@NullMarked
package org.buyergraph.money;

import org.jspecify.annotations.NullMarked;
