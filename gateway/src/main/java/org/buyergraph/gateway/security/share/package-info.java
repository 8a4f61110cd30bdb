/** How much of what is scarce each kind of viewer may have: requests, fresh answers, quotas of vendors. */
@NullMarked
package org.buyergraph.gateway.security.share;

import org.jspecify.annotations.NullMarked;
