package org.buyergraph.renewal;

import java.time.LocalDate;

/** A mail about a term's end that is still to come, today's included. */
public record RenewalMail(RenewalNotice notice, LocalDate on) {
    public int daysBefore() {
        return notice.daysBefore();
    }

    public MailSender sender() {
        return notice.sender();
    }
}
