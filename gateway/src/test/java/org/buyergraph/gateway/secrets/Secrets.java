package org.buyergraph.gateway.secrets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.buyergraph.gitlab.StubGitlab;
import org.buyergraph.gitlab.StubPortal;
import org.buyergraph.salesforce.StubSalesforce;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleLicense;
import org.buyergraph.zuora.StubZuora;

/** What must never be written anywhere: the data set's and the simulated vendors' secrets, and whatever looks like one. */
final class Secrets {
    private static final Pattern SIGNED_TOKEN = Pattern.compile("eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]{20,}");
    private static final Pattern LINK_SIGNATURE = Pattern.compile("signature=[\\w-]{43}");
    private static final Pattern VENDORS_TOKEN = Pattern.compile("stub-token-\\d+|(?i:bearer) [\\w.-]{20,}");
    private static final Pattern CARD =
            Pattern.compile("(?<![\\w.-])(?:4\\d{15}|5[1-5]\\d{14}|3[47]\\d{13}|6011\\d{12})(?![\\w.-])");

    private final Map<String, List<String>> known = new LinkedHashMap<>();

    Secrets(DataSet data) {
        known.put("a client's secret", List.of(StubZuora.CLIENT_SECRET, StubSalesforce.CLIENT_SECRET));
        known.put(
                "a token of ours",
                List.of(
                        StubGitlab.PRIVATE_TOKEN,
                        StubGitlab.READER_TOKEN,
                        StubGitlab.NARROW_TOKEN,
                        StubGitlab.INTERNAL_SECRET,
                        StubPortal.ADMIN_TOKEN));
        known.put(
                "an activation code",
                data.licenses().stream().map(SampleLicense::activationCode).toList());
    }

    /** What kinds of secret are in the text; never the secrets themselves. */
    List<String> in(String text) {
        List<String> found = new ArrayList<>();
        known.forEach((kind, secrets) -> {
            if (secrets.stream().anyMatch(text::contains)) {
                found.add(kind);
            }
        });
        addIf(found, "a signed token", SIGNED_TOKEN.matcher(text).find());
        addIf(found, "a link's signature", LINK_SIGNATURE.matcher(text).find());
        addIf(found, "a vendor's token", VENDORS_TOKEN.matcher(text).find());
        addIf(
                found,
                "a card's number",
                CARD.matcher(text).results().map(MatchResult::group).anyMatch(Secrets::isCardNumber));
        return found;
    }

    private static void addIf(List<String> found, String kind, boolean isThere) {
        if (isThere) {
            found.add(kind);
        }
    }

    /** By its check digit: any sixteen digits are too easily met. */
    private static boolean isCardNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
