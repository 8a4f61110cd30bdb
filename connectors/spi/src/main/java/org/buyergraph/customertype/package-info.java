/** What sort of customer an account is, and which features that leaves it. */
@NullMarked
package org.buyergraph.customertype;

import org.jspecify.annotations.NullMarked;
