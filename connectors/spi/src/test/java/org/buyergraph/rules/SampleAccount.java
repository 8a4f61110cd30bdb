package org.buyergraph.rules;

import java.util.Currency;
import org.buyergraph.account.Account;
import org.buyergraph.account.Billing;
import org.buyergraph.account.BillingBatch;
import org.buyergraph.account.CommunicationProfile;
import org.buyergraph.account.StoredChannel;
import org.buyergraph.account.TaxExemption;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.PaymentMethodId;
import org.jspecify.annotations.Nullable;

/** An account that pays by invoice, unless said otherwise. */
public record SampleAccount(
        AccountId id,
        BillingBatch batch,
        @Nullable StoredChannel channel,
        CommunicationProfile profile,
        @Nullable String paymentTerm,
        boolean autoPay,
        boolean purchaseOrderRequired,
        @Nullable String purchaseOrderNumber) {
    public static final AccountId OWNER = new AccountId("8ad09000000000000000acc000000101");
    public static final AccountId PARTNER = new AccountId("8ad09000000000000000acc000000190");
    public static final PaymentMethodId CARD = new PaymentMethodId("8ad090000000000000009a4e00000101");

    public static SampleAccount account() {
        return new SampleAccount(
                OWNER, BillingBatch.SALES_ASSISTED, null, CommunicationProfile.DEFAULT, "Net 30", false, false, null);
    }

    public SampleAccount batch(BillingBatch other) {
        return new SampleAccount(
                id, other, channel, profile, paymentTerm, autoPay, purchaseOrderRequired, purchaseOrderNumber);
    }

    public SampleAccount channel(@Nullable StoredChannel other) {
        return new SampleAccount(
                id, batch, other, profile, paymentTerm, autoPay, purchaseOrderRequired, purchaseOrderNumber);
    }

    public SampleAccount silent() {
        return new SampleAccount(
                id,
                batch,
                channel,
                CommunicationProfile.SILENT,
                paymentTerm,
                autoPay,
                purchaseOrderRequired,
                purchaseOrderNumber);
    }

    public SampleAccount paymentTerm(@Nullable String other) {
        return new SampleAccount(
                id, batch, channel, profile, other, autoPay, purchaseOrderRequired, purchaseOrderNumber);
    }

    public SampleAccount chargedWithoutAsking() {
        return new SampleAccount(
                id, batch, channel, profile, paymentTerm, true, purchaseOrderRequired, purchaseOrderNumber);
    }

    public SampleAccount purchaseOrder(boolean required, @Nullable String number) {
        return new SampleAccount(id, batch, channel, profile, paymentTerm, autoPay, required, number);
    }

    public Account get() {
        return new Account(
                id,
                new AccountNumber("A00000101"),
                "Brightwater Studio LLC",
                null,
                Currency.getInstance("USD"),
                null,
                null,
                null,
                null,
                null,
                new Billing(
                        batch,
                        null,
                        channel,
                        profile,
                        paymentTerm,
                        autoPay,
                        purchaseOrderRequired,
                        purchaseOrderNumber,
                        TaxExemption.NONE),
                null,
                CARD,
                null);
    }
}
