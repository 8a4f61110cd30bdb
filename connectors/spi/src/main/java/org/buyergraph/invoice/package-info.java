/** What was billed, line by line. */
@NullMarked
package org.buyergraph.invoice;

import org.jspecify.annotations.NullMarked;
