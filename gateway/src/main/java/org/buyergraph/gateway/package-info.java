/** The running application. */
@NullMarked
package org.buyergraph.gateway;

import org.jspecify.annotations.NullMarked;
