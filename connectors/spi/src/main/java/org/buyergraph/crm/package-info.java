/** What the sales side knows about an account. */
@NullMarked
package org.buyergraph.crm;

import org.jspecify.annotations.NullMarked;
