/** What the build watches over: which room a line lives in, and that every field has somebody who answers it. */
@NullMarked
package org.buyergraph.gateway.architecture;

import org.jspecify.annotations.NullMarked;
