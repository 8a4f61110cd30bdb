/** Made-up buyers for tests of what the business says of them. */
@NullMarked
package org.buyergraph.rules;

import org.jspecify.annotations.NullMarked;
