package org.buyergraph.namespace;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan on trial.
 *
 * @param active as the place of use has it
 * @param endsOn the last day, in UTC
 */
public record NamespaceTrial(boolean active, @Nullable LocalDate endsOn) {}
