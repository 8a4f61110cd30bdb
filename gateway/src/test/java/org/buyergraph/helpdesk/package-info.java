/**
 * A vendor that does not exist: how little it takes to add one. In a real module the stub and the connector's test are its tests,
 * and all else is its main code.
 */
@NullMarked
package org.buyergraph.helpdesk;

import org.jspecify.annotations.NullMarked;
