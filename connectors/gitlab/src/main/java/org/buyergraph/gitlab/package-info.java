/** Facts from GitLab's own side: namespaces from GitLab.com, people from the customers portal. */
@NullMarked
package org.buyergraph.gitlab;

import org.jspecify.annotations.NullMarked;
