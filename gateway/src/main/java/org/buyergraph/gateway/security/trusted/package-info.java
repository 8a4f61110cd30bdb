/** Documents that are known by an id: trusted ones, from the manifests that clients' builds write, and those that clients register themselves. */
@NullMarked
package org.buyergraph.gateway.security.trusted;

import org.jspecify.annotations.NullMarked;
