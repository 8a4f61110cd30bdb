package org.buyergraph.gateway.license;

import java.time.LocalDate;
import java.util.List;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseKind;
import org.buyergraph.license.LicenseState;
import org.jspecify.annotations.Nullable;

/** Which licenses are wanted. What is not given does not matter. */
record LicenseFilter(
        @Nullable List<LicenseState> states,
        @Nullable List<LicenseKind> kinds,
        @Nullable LocalDate endsOnOrBefore,
        @Nullable Boolean trial) {
    static final LicenseFilter NONE = new LicenseFilter(null, null, null, null);

    boolean lets(License license, LocalDate businessDate) {
        return (states == null || states.contains(license.state(businessDate)))
                && (kinds == null || kinds.contains(license.kind()))
                && (endsOnOrBefore == null || endsBy(license, endsOnOrBefore))
                && (trial == null || trial == license.trial());
    }

    private static boolean endsBy(License license, LocalDate day) {
        return license.endsOn() != null && !license.endsOn().isAfter(day);
    }
}
