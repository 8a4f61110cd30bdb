package org.buyergraph.rules;

import java.time.YearMonth;
import java.util.List;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.customertype.CustomerFacts;
import org.buyergraph.id.CrmId;
import org.buyergraph.paymentmethod.PaymentMethod;
import org.buyergraph.paymentmethod.PaymentMethodKind;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** What is known of made-up customers. */
public final class SampleCustomer {
    private SampleCustomer() {}

    public static CustomerFacts facts(SampleAccount account, Subscription... subscriptions) {
        return new CustomerFacts(account.get(), null, List.of(), List.of(subscriptions), List.of());
    }

    public static CustomerFacts byInvoice(Subscription... subscriptions) {
        return facts(SampleAccount.account(), subscriptions);
    }

    /** With a card that is charged without asking. */
    public static CustomerFacts byCard(YearMonth expires, Subscription... subscriptions) {
        SampleAccount account =
                SampleAccount.account().paymentTerm("Due Upon Receipt").chargedWithoutAsking();
        return new CustomerFacts(account.get(), null, List.of(card(expires)), List.of(subscriptions), List.of());
    }

    public static PaymentMethod card(YearMonth expires) {
        return new PaymentMethod(
                SampleAccount.CARD, SampleAccount.OWNER, PaymentMethodKind.CARD, "Visa", "4242", expires);
    }

    public static CrmAccount crm(@Nullable Boolean publicSector, @Nullable Boolean masterAgreement) {
        return new CrmAccount(
                new CrmId("0014M00000A0101QAB"),
                null,
                null,
                null,
                null,
                null,
                null,
                publicSector,
                masterAgreement,
                null,
                null,
                true);
    }
}
