package org.buyergraph.license;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Seats that were settled after the fact, and for which time. */
public record LicenseTrueUp(
        int seats, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {}
