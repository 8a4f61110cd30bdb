/** Money that came in, what it paid, and money that was paid back. */
@NullMarked
package org.buyergraph.payment;

import org.jspecify.annotations.NullMarked;
