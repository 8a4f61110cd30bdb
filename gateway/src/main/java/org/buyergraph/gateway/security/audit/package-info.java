/** The record of what support reads. */
@NullMarked
package org.buyergraph.gateway.security.audit;

import org.jspecify.annotations.NullMarked;
