/** What every connector promises, whatever its vendor. */
@NullMarked
package org.buyergraph.testkit.contract;

import org.jspecify.annotations.NullMarked;
