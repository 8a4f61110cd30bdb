/** What a namespace or an instance may use today, and until when. */
@NullMarked
package org.buyergraph.entitlement;

import org.jspecify.annotations.NullMarked;
