/** What holds for a subscription and its customer, what may be done with it, and until when. */
@NullMarked
package org.buyergraph.gateway.outlook;

import org.jspecify.annotations.NullMarked;
