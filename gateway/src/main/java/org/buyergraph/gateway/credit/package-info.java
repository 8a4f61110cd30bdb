/** Fields that return credit memos and what they were used for. */
@NullMarked
package org.buyergraph.gateway.credit;

import org.jspecify.annotations.NullMarked;
