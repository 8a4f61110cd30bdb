/** Money that is owed back to the buyer. */
@NullMarked
package org.buyergraph.credit;

import org.jspecify.annotations.NullMarked;
