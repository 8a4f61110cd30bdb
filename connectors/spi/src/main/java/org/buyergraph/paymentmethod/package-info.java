/** What accounts pay with. */
@NullMarked
package org.buyergraph.paymentmethod;

import org.jspecify.annotations.NullMarked;
