/** The one shape of asking: a question, the replies to it, and who answers. */
@NullMarked
package org.buyergraph.spi;

import org.jspecify.annotations.NullMarked;
