/** What a document costs at most, known before it runs: how many calls to each backend, from what its fields may ask. */
@NullMarked
package org.buyergraph.gateway.price;

import org.jspecify.annotations.NullMarked;
