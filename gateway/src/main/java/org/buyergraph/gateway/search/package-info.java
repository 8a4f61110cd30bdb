/** Finding buyers: support all of them, customers and partners their own. */
@NullMarked
package org.buyergraph.gateway.search;

import org.jspecify.annotations.NullMarked;
