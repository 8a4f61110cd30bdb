/** Has commands carried out, where there is a permit, and has memory forget what they changed. */
@NullMarked
package org.buyergraph.gateway.command;

import org.jspecify.annotations.NullMarked;
