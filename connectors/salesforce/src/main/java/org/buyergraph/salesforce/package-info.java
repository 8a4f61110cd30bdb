/** CRM facts from Salesforce. */
@NullMarked
package org.buyergraph.salesforce;

import org.jspecify.annotations.NullMarked;
