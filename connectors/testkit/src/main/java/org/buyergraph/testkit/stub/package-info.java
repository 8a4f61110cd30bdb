/** A simulated vendor's server: WireMock underneath, plain Java for the vendor's dialect, switches for its bad days. */
@NullMarked
package org.buyergraph.testkit.stub;

import org.jspecify.annotations.NullMarked;
