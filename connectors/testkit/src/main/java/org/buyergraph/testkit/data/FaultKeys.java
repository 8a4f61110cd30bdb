package org.buyergraph.testkit.data;

import java.util.Optional;
import java.util.Set;

/**
 * The keys whose calls go wrong on purpose. Those billing accounts that answer in the end answer as {@link #account}; none
 * of them is in the data set, so that no list or sum meets them by chance.
 */
public final class FaultKeys {

    public static final String MISSING_ACCOUNT = "A00099999";
    /** 401 once. */
    public static final String UNAUTHORIZED_ACCOUNT = "A00099401";
    /** 429 twice. */
    public static final String LIMITED_ACCOUNT = "A00099429";

    public static final String BROKEN_ACCOUNT = "A00099500";
    public static final String TIMED_OUT_ACCOUNT = "A00099504";
    /** Refused with code 50000070. */
    public static final String LIMIT_CODE_ACCOUNT = "A00099070";
    /** Refused with code 50000061, once. */
    public static final String TEMPORARY_ACCOUNT = "A00099061";
    /** Answers after 30 seconds. */
    public static final String SLOW_ACCOUNT = "A00099888";

    public static final String RESET_ACCOUNT = "A00099777";

    public static final String MISSING_CRM_ACCOUNT = "0014M00000A9404QAB";
    public static final String LIMITED_CRM_ACCOUNT = "0014M00000A9403QAB";
    public static final String UNAVAILABLE_CRM_ACCOUNT = "0014M00000A9503QAB";
    public static final String EXPIRED_CRM_CLIENT = "expired";

    public static final String MISSING_NAMESPACE = "9199404";
    public static final String FORBIDDEN_NAMESPACE = "9199403";
    public static final String LIMITED_NAMESPACE = "9199429";
    public static final String BROKEN_NAMESPACE = "9199500";
    public static final String SLOW_NAMESPACE = "9199888";

    public static final String MISSING_LICENSE_SUBSCRIPTION = "A-S00099999";
    public static final String BROKEN_LICENSE_SUBSCRIPTION = "A-S00099500";

    private static final Set<String> ANSWERING_ACCOUNTS =
            Set.of(UNAUTHORIZED_ACCOUNT, LIMITED_ACCOUNT, TEMPORARY_ACCOUNT, SLOW_ACCOUNT);

    private FaultKeys() {}

    /** The plain account behind a key that answers in the end, by number or id. */
    public static Optional<SampleAccount> account(String key) {
        return ANSWERING_ACCOUNTS.stream()
                .filter(number -> key.equals(number) || key.equals(id(number)))
                .findFirst()
                .map(number -> SampleAccount.example(Integer.parseInt(number.substring(1)), "Example " + number));
    }

    /** The billing id that belongs to an account number. */
    public static String id(String accountNumber) {
        return Ids.account(Long.parseLong(accountNumber.substring(1)));
    }
}
