/** Fields that return what is on sale. */
@NullMarked
package org.buyergraph.gateway.catalog;

import org.jspecify.annotations.NullMarked;
