package org.buyergraph.renewal;

/** Which system sends a mail. */
public enum MailSender {
    BILLING,
    CUSTOMERS_PORTAL
}
