package org.buyergraph.renewal;

/** The mails that tell of a term's end, the first one first. */
public enum RenewalNotice {
    THREE_MONTHS_BEFORE(90, Condition.ALWAYS, MailSender.BILLING),
    SIX_WEEKS_BEFORE(45, Condition.ALWAYS, MailSender.BILLING),
    THREE_WEEKS_BEFORE(21, Condition.RENEWS_BY_ITSELF, MailSender.BILLING),
    FIFTEEN_DAYS_BEFORE(15, Condition.ALWAYS, MailSender.BILLING),
    COSTS_MORE(14, Condition.COSTS_MORE, MailSender.CUSTOMERS_PORTAL),
    THREE_DAYS_BEFORE(3, Condition.RENEWS_BY_ITSELF, MailSender.BILLING),
    ON_THE_DAY(0, Condition.ALWAYS, MailSender.BILLING);

    enum Condition {
        ALWAYS,
        RENEWS_BY_ITSELF,
        /** On a namespace, renewing by itself for more seats than were bought. */
        COSTS_MORE
    }

    private final int daysBefore;
    private final Condition condition;
    private final MailSender sender;

    RenewalNotice(int daysBefore, Condition condition, MailSender sender) {
        this.daysBefore = daysBefore;
        this.condition = condition;
        this.sender = sender;
    }

    public int daysBefore() {
        return daysBefore;
    }

    public MailSender sender() {
        return sender;
    }

    boolean applies(boolean renewsByItself, boolean costsMore) {
        return switch (condition) {
            case ALWAYS -> true;
            case RENEWS_BY_ITSELF -> renewsByItself;
            case COSTS_MORE -> renewsByItself && costsMore;
        };
    }
}
