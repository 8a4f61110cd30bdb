/** Fields that return licenses. */
@NullMarked
package org.buyergraph.gateway.license;

import org.jspecify.annotations.NullMarked;
