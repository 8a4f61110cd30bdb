@NullMarked
package org.buyergraph.gateway.export;

import org.jspecify.annotations.NullMarked;
