package org.buyergraph.zuora;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAccount;

/**
 * The accounts behind the fault keys whose fault passes: there for who asks by key, absent from every list. They look
 * like the first account, without its CRM record and its card.
 */
final class StubFaultAccounts {

    private static final Pattern KEY =
            Pattern.compile("(?:A|8ad09000000000000000acc0)00099(401|429|061|888)", Pattern.CASE_INSENSITIVE);

    private StubFaultAccounts() {}

    static Optional<SampleAccount> find(DataSet data, String key) {
        return named(data, List.of(key)).stream().findFirst();
    }

    static List<SampleAccount> named(DataSet data, List<String> keys) {
        List<SampleAccount> accounts = new ArrayList<>();
        for (String key : keys) {
            Matcher fault = KEY.matcher(key);
            if (fault.matches()) {
                data.accounts().stream()
                        .findFirst()
                        .ifPresent(model -> accounts.add(like(model, 99_000 + Integer.parseInt(fault.group(1)))));
            }
        }
        return accounts;
    }

    private static SampleAccount like(SampleAccount model, int number) {
        return new SampleAccount(
                Ids.account(number),
                Ids.accountNumber(number),
                "Fault key " + Ids.accountNumber(number),
                model.status(),
                null,
                model.batch(),
                model.currency(),
                model.paymentTerm(),
                false,
                model.billCycleDay(),
                model.billCycleDaySetting(),
                model.communicationProfileId(),
                model.invoiceTemplateId(),
                null,
                null,
                null,
                null,
                false,
                model.entity(),
                model.purchaseOrderRequired(),
                model.channel(),
                model.creditHold(),
                null,
                null,
                null,
                List.of(),
                null,
                model.taxExempt(),
                model.billTo(),
                model.soldTo(),
                model.createdById(),
                model.createdAt(),
                model.updatedById(),
                model.updatedAt());
    }
}
