/** What of an account or a namespace somebody should look at, and where our systems do not tell the same. */
@NullMarked
package org.buyergraph.gateway.attention;

import org.jspecify.annotations.NullMarked;
