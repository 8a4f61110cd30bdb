/** Changes what a buyer has: says what it would come to, and then does that and nothing else, once. See RATIONALE.md. */
@NullMarked
package org.buyergraph.gateway.acting;

import org.jspecify.annotations.NullMarked;
