/** Top-level groups and personal namespaces on GitLab.com. */
@NullMarked
package org.buyergraph.namespace;

import org.jspecify.annotations.NullMarked;
