package org.buyergraph.gateway.acting;

/** Why something was not done, as a page tells it; the same names are in the schema. */
enum UserErrorCode {
    NOT_FOUND("There is no such subscription, or it is not yours to see."),
    NOT_ALLOWED("This cannot be done with this subscription now: see answer for why, and where to go instead."),
    VIEWING_AS("Who looks through somebody else's eyes changes nothing."),
    INVALID_INPUT("This cannot be ordered."),
    NOT_SUPPORTED("The prices of this subscription are not of a kind that can be changed here. Ask sales."),
    TOKEN_INVALID("This is not an offer of ours, or not yours. Ask for a new preview."),
    TOKEN_EXPIRED("The offer is too old. A new one is in preview."),
    CHANGED("The price or the subscription has changed since. A new offer is in preview."),
    PAYMENT_DECLINED(
            "The payment was declined and nothing was changed. Use another way to pay, and ask for a new preview."),
    LOCKED("Another order for this subscription is being carried out. Ask for a new preview in a minute."),
    NOT_TAKEN("Billing does not take this order, and nothing was changed. Ask for a new preview, or support."),
    NOT_SENT("The order was not sent, and nothing was changed. Commit again."),
    IN_PROGRESS("The order is being carried out. Ask for its outcome again soon."),
    OUTCOME_UNKNOWN(
            "Billing has not said yet what became of the order. Ask for its outcome again: it is never carried out twice."),
    NOT_CARRIED_OUT("The order was not carried out, and will not be. Ask for a new preview.");

    private final String message;

    UserErrorCode(String message) {
        this.message = message;
    }

    String message() {
        return message;
    }
}
