/** What buyers write to support: in a real module this lives in the spi. */
@NullMarked
package org.buyergraph.ticket;

import org.jspecify.annotations.NullMarked;
