package org.buyergraph.license;

import org.jspecify.annotations.Nullable;

/**
 * Something that an instance has besides its plan, as it last reported.
 *
 * @param code such as {@code duo_pro}
 * @param seatsAssigned how many are given to somebody
 */
public record LicenseAddOn(
        String code, @Nullable Integer seats, @Nullable Integer seatsAssigned) {}
