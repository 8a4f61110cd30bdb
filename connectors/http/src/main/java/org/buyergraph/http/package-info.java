/** What every vendor that speaks HTTP and JSON needs: one protected exchange, tokens, and tolerant reading. */
@NullMarked
package org.buyergraph.http;

import org.jspecify.annotations.NullMarked;
