/** The way in for requests that are nothing but a query with a known token: the fast road begins and ends here. */
@NullMarked
package org.buyergraph.gateway.door;

import org.jspecify.annotations.NullMarked;
