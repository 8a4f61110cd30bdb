package org.buyergraph.zuora;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Object Query's collections: which fields may be filtered and which expansions exist, as the reference lists them. */
final class StubCollections {

    private StubCollections() {}

    static final Map<String, StubCollection> BY_PATH = byPath(Stream.of(
            accounts(),
            contacts(),
            subscriptions(),
            ratePlans(),
            charges(),
            invoices(),
            invoiceItems(),
            payments(),
            paymentApplications(),
            paymentMethods(),
            creditMemos(),
            orders(),
            orderActions(),
            products(),
            productRatePlans(),
            productCharges(),
            refunds(),
            amendments()));

    /** Reached by expansion only; some of them are empty because the data set has no such records. */
    private static final Map<String, StubCollection> CHILDREN = byPath(Stream.concat(
            Stream.of(child("credit-memo-items", "subscription subscriptions subscriptionId=id")),
            Stream.of(
                            "rate-plan-charge-tiers",
                            "product-rate-plan-charge-tiers",
                            "taxation-items",
                            "credit-memo-applications",
                            "credit-memo-parts",
                            "payment-parts",
                            "debit-memos",
                            "usages",
                            "order-line-items",
                            "snapshots")
                    .map(path -> child(path, ""))));

    /** The target of an expansion. */
    static StubCollection target(String path) {
        StubCollection served = BY_PATH.get(path);
        return served == null ? CHILDREN.get(path) : served;
    }

    private static StubCollection child(String path, String relations) {
        return StubCollection.of(path, null, "", "", relations);
    }

    private static Map<String, StubCollection> byPath(Stream<StubCollection> collections) {
        return collections.collect(Collectors.toUnmodifiableMap(StubCollection::path, Function.identity()));
    }

    private static StubCollection accounts() {
        return StubCollection.of("accounts", "accountNumber", """
                id updateddate accountnumber balance batch billcycleday billtoid communicationprofileid crmid currency
                defaultpaymentmethodid invoicetemplateid lastinvoicedate name parentid shiptoid soldtoid status
                """, """
                billto soldto shipto defaultpaymentmethod paymentmethods subscriptions.rateplans.rateplancharges
                invoices payments creditmemos debitmemos refunds usages
                """, """
                billTo contacts billToId=id
                soldTo contacts soldToId=id
                shipTo contacts shipToId=id
                defaultPaymentMethod payment-methods defaultPaymentMethodId=id
                paymentMethods* payment-methods id=accountId
                subscriptions* subscriptions id=accountId
                invoices* invoices id=accountId
                payments* payments id=accountId
                creditMemos* credit-memos id=accountId
                debitMemos* debit-memos id=accountId
                refunds* refunds id=accountId
                usages* usages id=accountId
                """);
    }

    private static StubCollection contacts() {
        return StubCollection.of(
                "contacts",
                null,
                "id updateddate accountid country firstname lastname personalemail workemail workphone",
                "",
                "");
    }

    private static StubCollection subscriptions() {
        return StubCollection.of("subscriptions", "name", """
                id updateddate accountid contracteffectivedate creatoraccountid creatorinvoiceownerid invoiceownerid
                name originalid previoussubscriptionid renewalterm status islatestversion
                subscriptionversionamendmentid termenddate termstartdate version cmrr externallymanagedby
                invoicescheduleid quotenumber__qt gitlabnamespaceid__c
                """, """
                account.billto account.soldto account.paymentmethods invoiceowner billtocontact soldtocontact
                invoiceitems order rateplans.rateplancharges.rateplanchargetiers
                """, """
                account accounts accountId=id
                invoiceOwner accounts invoiceOwnerId=id
                billToContact contacts billToContactId=id
                soldToContact contacts soldToContactId=id
                invoiceItems* invoice-items id=subscriptionId
                order orders orderId=id
                ratePlans* rate-plans id=subscriptionId
                """);
    }

    private static StubCollection ratePlans() {
        return StubCollection.of(
                "rate-plans",
                "subscriptionRatePlanNumber",
                "id updateddate subscriptionid productrateplanid",
                "subscription rateplancharges.rateplanchargetiers",
                """
                subscription subscriptions subscriptionId=id
                ratePlanCharges* rate-plan-charges id=ratePlanId
                """);
    }

    private static StubCollection charges() {
        return StubCollection.of(
                "rate-plan-charges",
                null,
                "id updateddate rateplanid subscriptionid chargenumber productrateplanchargeid",
                "rateplan rateplanchargetiers",
                """
                ratePlan rate-plans ratePlanId=id
                ratePlanChargeTiers* rate-plan-charge-tiers id=ratePlanChargeId
                """);
    }

    private static StubCollection invoices() {
        return StubCollection.of("invoices", "invoiceNumber", """
                id updateddate accountid amount balance duedate invoicedate invoicenumber reversed sourceid sourcetype
                status einvoicestatus
                """, """
                account.billto account.soldto account.shipto billtocontact billtocontactsnapshot soldtocontactsnapshot
                shiptocontactsnapshot invoiceitems.subscription.account paymentapplications.payment paymentparts.payment
                creditmemoapplications.creditmemo creditmemoparts.creditmemo
                """, """
                account accounts accountId=id
                billToContact contacts billToContactId=id
                billToContactSnapshot snapshots billToContactSnapshotId=id
                soldToContactSnapshot snapshots soldToContactSnapshotId=id
                shipToContactSnapshot snapshots shipToContactSnapshotId=id
                invoiceItems* invoice-items id=invoiceId
                paymentApplications* payment-applications id=invoiceId
                paymentParts* payment-parts id=invoiceId
                creditMemoApplications* credit-memo-applications id=invoiceId
                creditMemoParts* credit-memo-parts id=invoiceId
                """);
    }

    private static StubCollection invoiceItems() {
        return StubCollection.of(
                "invoice-items",
                null,
                """
                id updateddate invoiceid subscriptionid subscriptionnumber rateplanchargeid chargenumber chargedate
                accountingcode servicestartdate serviceenddate sourceitemtype productrateplanchargeid fulfillmentid
                bookingreference
                """,
                "invoice subscription subscriptionowner rateplancharge taxationitems orderlineitem",
                """
                invoice invoices invoiceId=id
                subscription subscriptions subscriptionId=id
                subscriptionOwner accounts subscriptionOwnerId=id
                ratePlanCharge rate-plan-charges ratePlanChargeId=id
                taxationItems* taxation-items id=invoiceItemId
                orderLineItem order-line-items orderLineItemId=id
                """);
    }

    private static StubCollection payments() {
        return StubCollection.of(
                "payments",
                "paymentNumber",
                """
                id updateddate createddate accountid amount unappliedamount effectivedate status paymentnumber
                paymentmethodid paymentmethodsnapshotid referenceid gatewayorderid gatewaystate source sourcename
                """,
                "account.billto account.soldto paymentmethod paymentapplications",
                """
                account accounts accountId=id
                paymentMethod payment-methods paymentMethodId=id
                paymentApplications* payment-applications id=paymentId
                """);
    }

    private static StubCollection paymentApplications() {
        return StubCollection.of(
                "payment-applications",
                null,
                "id updateddate effectivedate accountid paymentid applicationgroupid",
                "payment",
                "payment payments paymentId=id");
    }

    private static StubCollection paymentMethods() {
        return StubCollection.of("payment-methods", null, """
                id updateddate accountid active issystem type country achaccountname achbankname achcountry
                businessidentificationcode creditcardexpirationmonth creditcardexpirationyear creditcardmasknumber
                lasttransactiondatetime paypalbaid
                """, "account", "account accounts accountId=id");
    }

    private static StubCollection creditMemos() {
        return StubCollection.of("credit-memos", "memoNumber", """
                id updateddate accountid invoiceid memonumber memodate balance totalamount status sourcetype
                einvoicestatus
                """, """
                account billtocontact billtocontactsnapshot soldtocontactsnapshot shiptocontactsnapshot
                creditmemoitems.subscription.account creditmemoapplications
                """, """
                account accounts accountId=id
                billToContact contacts billToContactId=id
                billToContactSnapshot snapshots billToContactSnapshotId=id
                soldToContactSnapshot snapshots soldToContactSnapshotId=id
                shipToContactSnapshot snapshots shipToContactSnapshotId=id
                creditMemoItems* credit-memo-items id=creditMemoId
                creditMemoApplications* credit-memo-applications id=creditMemoId
                """);
    }

    private static StubCollection orders() {
        return StubCollection.of(
                "orders",
                "orderNumber",
                "id updateddate orderdate ordernumber accountid status invoicescheduleid",
                "account orderactions.subscription.rateplans.rateplancharges orderlineitems",
                """
                account accounts accountId=id
                orderActions* order-actions id=orderId
                orderLineItems* order-line-items id=orderId
                """);
    }

    private static StubCollection orderActions() {
        return StubCollection.of(
                "order-actions", null, "id updateddate orderid subscriptionid", "order subscription", """
                order orders orderId=id
                subscription subscriptions subscriptionId=id
                """);
    }

    private static StubCollection products() {
        return StubCollection.of(
                "products",
                "sKU",
                "id updateddate name sku",
                "productrateplans.productrateplancharges.productrateplanchargetiers",
                "productRatePlans* product-rate-plans id=productId");
    }

    private static StubCollection productRatePlans() {
        return StubCollection.of(
                "product-rate-plans",
                "productRatePlanNumber",
                "id updateddate name productid",
                "product productrateplancharges.productrateplanchargetiers",
                """
                product products productId=id
                productRatePlanCharges* product-rate-plan-charges id=productRatePlanId
                """);
    }

    private static StubCollection productCharges() {
        return StubCollection.of(
                "product-rate-plan-charges",
                "productRatePlanChargeNumber",
                "id updateddate productrateplanid name",
                "productrateplan productrateplanchargetiers",
                """
                productRatePlan product-rate-plans productRatePlanId=id
                productRatePlanChargeTiers* product-rate-plan-charge-tiers id=productRatePlanChargeId
                """);
    }

    private static StubCollection refunds() {
        return StubCollection.of(
                "refunds",
                "refundNumber",
                "id updateddate accountid status refunddate paymentid creditmemoid",
                "account",
                "account accounts accountId=id");
    }

    private static StubCollection amendments() {
        return StubCollection.of("amendments", null, "id updateddate subscriptionid status type", "", "");
    }
}
