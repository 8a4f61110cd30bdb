/** All that happened between a buyer and us, told alike: what was ordered, billed, credited, paid and paid back. */
@NullMarked
package org.buyergraph.transaction;

import org.jspecify.annotations.NullMarked;
