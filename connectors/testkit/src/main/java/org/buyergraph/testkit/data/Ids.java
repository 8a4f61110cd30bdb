package org.buyergraph.testkit.data;

import java.util.Locale;

/** Builds the data set's identifiers, so that a test can name a record instead of looking it up. */
public final class Ids {

    public static final String DEFAULT_PROFILE = billing("c9f0", 1);
    public static final String SILENT_PROFILE = billing("c9f0", 2);
    public static final String INVOICE_TEMPLATE = billing("7e40", 1);
    public static final String BILLING_USER = billing("05e4", 1);

    private static final String CHECKSUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private Ids() {}

    public static String account(long number) {
        return billing("acc0", number);
    }

    public static String accountNumber(long number) {
        return "A" + eightDigits(number);
    }

    /** The bill-to contact of an account. */
    public static String billTo(long accountNumber) {
        return billing("c0a0", accountNumber * 10 + 1);
    }

    /** The sold-to contact of an account. */
    public static String soldTo(long accountNumber) {
        return billing("c0a0", accountNumber * 10 + 2);
    }

    /** The latest version of a subscription. */
    public static String subscription(long number) {
        return billing("50b0", number);
    }

    /** The version before the latest. */
    public static String olderSubscription(long number) {
        return billing("50b1", number);
    }

    public static String subscriptionNumber(long number) {
        return "A-S" + eightDigits(number);
    }

    public static String ratePlan(long number) {
        return billing("a91a", number);
    }

    public static String charge(long number) {
        return billing("c4a0", number);
    }

    public static String tier(long number) {
        return billing("71e4", number);
    }

    public static String invoice(long number) {
        return billing("1e10", number);
    }

    public static String invoiceNumber(long number) {
        return "INV" + eightDigits(number);
    }

    public static String invoiceItem(long invoiceNumber, int line) {
        return billing("1e11", invoiceNumber * 10 + line);
    }

    public static String invoiceFile(long invoiceNumber, int version) {
        return billing("f11e", invoiceNumber * 10 + version);
    }

    public static String payment(long number) {
        return billing("9a70", number);
    }

    public static String paymentNumber(long number) {
        return "P-" + eightDigits(number);
    }

    public static String paymentApplication(long number) {
        return billing("9a99", number);
    }

    public static String paymentMethod(long number) {
        return billing("9a4e", number);
    }

    public static String creditMemo(long number) {
        return billing("c4ed", number);
    }

    public static String refund(long number) {
        return billing("4ef0", number);
    }

    public static String product(long number) {
        return billing("9d00", number);
    }

    public static String productRatePlan(long number) {
        return billing("9d10", number);
    }

    public static String productCharge(long number) {
        return billing("9d20", number);
    }

    public static String order(long number) {
        return billing("0d30", number);
    }

    public static String orderNumber(long number) {
        return "O-" + eightDigits(number);
    }

    public static String crmAccount(long number) {
        return crm("001", 'A', number);
    }

    public static String crmContact(long number) {
        return crm("003", 'C', number);
    }

    public static String crmUser(long number) {
        return crm("005", 'U', number);
    }

    public static String opportunity(long number) {
        return crm("006", 'O', number);
    }

    /** The 18-character form of a 15-character CRM id; an 18-character id is recomputed from its first 15. */
    public static String withChecksum(String crmId) {
        String fifteen = crmId.substring(0, 15);
        StringBuilder result = new StringBuilder(fifteen);
        for (int block = 0; block < 3; block++) {
            int bits = 0;
            for (int i = 0; i < 5; i++) {
                char character = fifteen.charAt(block * 5 + i);
                if (character >= 'A' && character <= 'Z') {
                    bits |= 1 << i;
                }
            }
            result.append(CHECKSUM.charAt(bits));
        }
        return result.toString();
    }

    /** A billing id of any kind: the kind has four characters. */
    public static String billing(String kind, long number) {
        return "8ad09000" + "0".repeat(12) + kind + eightDigits(number);
    }

    static String eightDigits(long number) {
        return String.format(Locale.ROOT, "%08d", number);
    }

    private static String crm(String prefix, char letter, long number) {
        return withChecksum(prefix + "4M00000" + letter + String.format(Locale.ROOT, "%04d", number));
    }
}
