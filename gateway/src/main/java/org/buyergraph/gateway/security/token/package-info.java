/** Which bearer tokens are good, and which viewer each is for. */
@NullMarked
package org.buyergraph.gateway.security.token;

import org.jspecify.annotations.NullMarked;
