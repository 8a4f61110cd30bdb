/** Rate limits: how often somebody, or whatever comes from one address, may do something. */
@NullMarked
package org.buyergraph.gateway.security.rate;

import org.jspecify.annotations.NullMarked;
