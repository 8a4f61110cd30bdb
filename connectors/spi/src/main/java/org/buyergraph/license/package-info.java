/** Licenses of self-managed instances, and what can be asked about them. */
@NullMarked
package org.buyergraph.license;

import org.jspecify.annotations.NullMarked;
