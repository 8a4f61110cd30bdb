package org.buyergraph.license;

import java.time.LocalDate;
import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.account.Billing;
import org.buyergraph.account.CommunicationProfile;

/** Why nobody can activate a license now. */
public enum LicenseWithheldReason {
    /** The account must not be written to: its licenses wait for the end of that. */
    SILENT_PROFILE,
    /** The terms were not accepted yet. */
    EULA_NOT_ACCEPTED,
    /** It is over: there is nothing left to activate. */
    EXPIRED;

    /** As far as the license itself tells. */
    public static Optional<LicenseWithheldReason> of(License license, LocalDate businessDate) {
        if (license.state(businessDate) == LicenseState.EXPIRED) {
            return Optional.of(EXPIRED);
        }
        return license.eulaAcceptedAt() == null && license.activatedAt() == null
                ? Optional.of(EULA_NOT_ACCEPTED)
                : Optional.empty();
    }

    /** As far as the account that uses the license tells. */
    public static Optional<LicenseWithheldReason> of(Account owner) {
        Billing billing = owner.billing();
        return billing != null && billing.communicationProfile() == CommunicationProfile.SILENT
                ? Optional.of(SILENT_PROFILE)
                : Optional.empty();
    }
}
