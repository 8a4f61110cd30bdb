/** What the clients ask, page by page. */
@NullMarked
package org.buyergraph.gateway.clients;

import org.jspecify.annotations.NullMarked;
