/** Lists of the graph as files: asked page by page by documents of ours, through the same rules. A feature that has one says so with an {@link org.buyergraph.gateway.export.Export}. */
@NullMarked
package org.buyergraph.gateway.export;

import org.jspecify.annotations.NullMarked;
