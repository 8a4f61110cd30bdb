/** What may be done with a subscription, and why not. */
@NullMarked
package org.buyergraph.action;

import org.jspecify.annotations.NullMarked;
