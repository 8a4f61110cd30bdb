package org.buyergraph.zuora;

import java.util.Currency;
import java.util.Map;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountName;
import org.buyergraph.account.AccountStatus;
import org.buyergraph.account.Billing;
import org.buyergraph.account.BillingBatch;
import org.buyergraph.account.CommunicationProfile;
import org.buyergraph.account.Entity;
import org.buyergraph.account.StoredChannel;
import org.buyergraph.account.TaxExemption;
import org.buyergraph.http.Json;
import org.buyergraph.http.Words;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.PaymentMethodId;
import org.jspecify.annotations.Nullable;

/** Reads accounts from Object Query's rows. */
final class ZuoraAccountReader {
    private static final Words<AccountStatus> STATUS = Words.of(
            "the status of an account",
            Map.of(
                    "Draft", AccountStatus.DRAFT,
                    "Active", AccountStatus.ACTIVE,
                    "Canceled", AccountStatus.CANCELED),
            AccountStatus.UNKNOWN);

    private static final Words<BillingBatch> BATCH = Words.of(
            "a billing batch",
            Map.of(
                    "Batch1", BillingBatch.WEB_DIRECT,
                    "Batch2", BillingBatch.SALES_ASSISTED,
                    "Batch3", BillingBatch.AUTO_RENEWAL,
                    "Batch4", BillingBatch.RESELLER,
                    "Batch5", BillingBatch.COMMUNITY),
            BillingBatch.UNKNOWN);

    private static final Words<TaxExemption> TAX_EXEMPTION = Words.of(
            "a tax exemption",
            Map.of(
                    "No", TaxExemption.NONE,
                    "Yes", TaxExemption.EXEMPT,
                    "PendingVerification", TaxExemption.PENDING),
            TaxExemption.UNKNOWN);

    private final ZuoraProperties.Accounts settings;
    private final Words<Entity> entities;
    private final Words<StoredChannel> channels;

    ZuoraAccountReader(ZuoraProperties.Accounts settings) {
        this.settings = settings;
        this.entities = Words.of("the entity of an account", settings.entities(), Entity.UNKNOWN);
        this.channels = Words.of("the channel of an account", settings.channels(), StoredChannel.UNKNOWN);
    }

    static AccountId id(Json row) {
        return new AccountId(row.text("id", ""));
    }

    static AccountNumber number(Json row) {
        return new AccountNumber(row.text("accountNumber", ""));
    }

    static AccountName name(Json row) {
        return new AccountName(id(row), number(row), row.required("name"));
    }

    /** Of an account that came along with something else; it may not have. */
    static @Nullable AccountName nameIfAny(Json row) {
        return row.has("id") && row.has("accountNumber") && row.has("name") ? name(row) : null;
    }

    Account account(Json row) {
        Currency currency = row.currency("currency");
        row.required("balance"); // zero where nothing is owed: absent, it is lost
        return new Account(
                id(row),
                number(row),
                row.required("name"),
                STATUS.read(row.text("status")),
                currency,
                row.money("balance", currency),
                row.money("totalInvoiceBalance", currency),
                row.money("unappliedCreditMemoAmount", currency),
                ZuoraContacts.contact(row.child("billTo")),
                ZuoraContacts.contact(row.child("soldTo")),
                billing(row),
                row.link("crmId", CrmId::new),
                row.link("defaultPaymentMethodId", PaymentMethodId::new),
                row.link("parentId", AccountId::new));
    }

    private Billing billing(Json row) {
        String entity = row.text(settings.entity());
        String channel = row.text(settings.channel());
        boolean silent = settings.silentProfiles().contains(row.text("communicationProfileId", ""));
        return new Billing(
                BATCH.read(row.text("batch")),
                entity == null ? null : entities.read(entity),
                channel == null ? null : channels.read(channel),
                silent ? CommunicationProfile.SILENT : CommunicationProfile.DEFAULT,
                row.text("paymentTerm"),
                row.flag("autoPay"),
                "yes".equalsIgnoreCase(row.text(settings.purchaseOrderRequired())),
                row.text("purchaseOrderNumber"),
                TAX_EXEMPTION.read(row.text("taxExemptStatus", "No")));
    }
}
