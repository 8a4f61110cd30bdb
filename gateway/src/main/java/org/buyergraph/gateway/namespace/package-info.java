/** Fields that return namespaces. */
@NullMarked
package org.buyergraph.gateway.namespace;

import org.jspecify.annotations.NullMarked;
