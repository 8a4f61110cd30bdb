/** HTTP itself. */
@NullMarked
package org.buyergraph.gateway.web;

import org.jspecify.annotations.NullMarked;
