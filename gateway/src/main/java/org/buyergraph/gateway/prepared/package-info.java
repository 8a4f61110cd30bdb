/** Documents made ready once and then only run: each field's key as bytes, how it is read, and how it is written. */
@NullMarked
package org.buyergraph.gateway.prepared;

import org.jspecify.annotations.NullMarked;
