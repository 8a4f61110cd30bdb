/** What happens when a term ends, and who is told before. */
@NullMarked
package org.buyergraph.renewal;

import org.jspecify.annotations.NullMarked;
