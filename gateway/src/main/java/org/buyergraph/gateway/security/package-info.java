/** The way in: which requests are let through, and as whom. What it is made of is in the packages below. */
@NullMarked
package org.buyergraph.gateway.security;

import org.jspecify.annotations.NullMarked;
