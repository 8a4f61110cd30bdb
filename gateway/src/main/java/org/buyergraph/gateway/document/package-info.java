/** Documents beside the graph, such as an invoice's PDF: fetched by a signed link, from whichever feature has them. */
@NullMarked
package org.buyergraph.gateway.document;

import org.jspecify.annotations.NullMarked;
