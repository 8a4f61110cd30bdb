/** Who sells to others. */
@NullMarked
package org.buyergraph.partner;

import org.jspecify.annotations.NullMarked;
