/** What is on sale. */
@NullMarked
package org.buyergraph.catalog;

import org.jspecify.annotations.NullMarked;
