package org.buyergraph.testkit.data;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Accounts} says of one buyer. The rest has usual values, and the buyer's CRM account, CRM contact and portal
 * customer follow from it, unless the entry says that there is none.
 */
final class AccountEntry {

    final int number;
    final String name;
    final Crm crm = new Crm();
    private final String currency;
    private final String batch;
    private final String paymentTerm;
    long customerId;
    boolean hasCustomer = true;
    boolean customerHasUser = true;
    private @Nullable String crmId;
    private String entity = "GitLab Inc";
    private String channel = "Direct";
    private @Nullable String purchaseOrder;
    private @Nullable String salesRep;
    private @Nullable String vatId;
    private String taxExempt = "No";
    private @Nullable String parent;
    private boolean card;
    private boolean partner;
    private String profile = Ids.DEFAULT_PROFILE;
    private int billCycleDay = 1;
    private OffsetDateTime createdAt = Times.tenant("2025-01-02T01:00:00");
    private OffsetDateTime updatedAt = Times.tenant("2025-01-02T01:00:00");
    private Address address = new Address("1 Example Street", "Springfield", null, "00000", "United States", "US");
    private Person billTo = new Person("Alex", "Example", "billing@account.example", null);
    private @Nullable Person soldTo;

    private AccountEntry(int number, String name, String currency, String batch, String paymentTerm) {
        this.number = number;
        this.name = name;
        this.currency = currency;
        this.batch = batch;
        this.paymentTerm = paymentTerm;
        this.crmId = Ids.crmAccount(number);
        this.customerId = 700_000L + number;
    }

    static AccountEntry account(int number, String name, String currency, String batch, String paymentTerm) {
        return new AccountEntry(number, name, currency, batch, paymentTerm);
    }

    AccountEntry entity(String value) {
        entity = value;
        return this;
    }

    AccountEntry address(
            String street, String city, @Nullable String state, String postalCode, String country, String countryCode) {
        address = new Address(street, city, state, postalCode, country, countryCode);
        return this;
    }

    /** Receives the invoices, and everything else when {@link #soldTo} is not said. */
    AccountEntry billTo(String firstName, String lastName, String email, @Nullable String phone) {
        billTo = new Person(firstName, lastName, email, phone);
        return this;
    }

    AccountEntry soldTo(String firstName, String lastName, String email) {
        soldTo = new Person(firstName, lastName, email, null);
        return this;
    }

    /** Instants in the tenant's zone. */
    AccountEntry known(String since, String changed) {
        createdAt = Times.tenant(since);
        updatedAt = Times.tenant(changed);
        return this;
    }

    AccountEntry billCycleDay(int day) {
        billCycleDay = day;
        return this;
    }

    /** Pays by the card that {@link PaymentMethods} has under the account's number. */
    AccountEntry paysByCard() {
        card = true;
        return this;
    }

    AccountEntry purchaseOrder(String orderNumber) {
        purchaseOrder = orderNumber;
        return this;
    }

    AccountEntry salesRep(String fullName) {
        salesRep = fullName;
        return this;
    }

    AccountEntry vatId(String value) {
        vatId = value;
        return this;
    }

    /** The account of the group that it belongs to. */
    AccountEntry below(int parentNumber) {
        parent = Ids.account(parentNumber);
        return this;
    }

    AccountEntry taxExempt() {
        taxExempt = "Yes";
        return this;
    }

    AccountEntry silent() {
        profile = Ids.SILENT_PROFILE;
        return this;
    }

    /** Sold through a partner, or a partner itself. */
    AccountEntry channel(String value) {
        channel = value;
        return this;
    }

    AccountEntry partner() {
        partner = true;
        crm.type = "Partner";
        crm.partnerTrack = "Select";
        return channel("Reseller");
    }

    /** As stored on the billing side: absent, or in its short form, if so. */
    AccountEntry crmId(@Nullable String value) {
        crmId = value;
        crm.present = value != null;
        return this;
    }

    AccountEntry crm(String segment, String industry, int employees, String website, int owner, String contactTitle) {
        crm.segment = segment;
        crm.industry = industry;
        crm.employees = employees;
        crm.website = website;
        crm.owner = owner;
        crm.contactTitle = contactTitle;
        return this;
    }

    AccountEntry crmKnown(String since, String changed) {
        crm.createdAt = since;
        crm.modifiedAt = changed;
        return this;
    }

    AccountEntry publicSector() {
        crm.publicSector = true;
        return this;
    }

    AccountEntry masterAgreement() {
        crm.masterAgreement = true;
        return this;
    }

    /** The portal's customer signs in with a password of the portal's. */
    AccountEntry withoutUser() {
        customerHasUser = false;
        return this;
    }

    /** The portal's number for the customer, where it is not 700000 + the account's. */
    AccountEntry customerId(long id) {
        customerId = id;
        return this;
    }

    AccountEntry withoutCustomer() {
        hasCustomer = false;
        return this;
    }

    Address address() {
        return address;
    }

    /** Who uses what was bought. */
    Person mainPerson() {
        return soldTo == null ? billTo : soldTo;
    }

    /** The account, and with it whatever else the entry implies. */
    void addTo(DataSet data) {
        data.add(record());
        if (crm.present) {
            CrmRecords.addBuyer(data, this);
        }
        if (hasCustomer) {
            Customers.addBuyer(data, this);
        }
    }

    SampleAccount record() {
        SampleContact bill = contact(Ids.billTo(number), billTo);
        return new SampleAccount(
                Ids.account(number),
                Ids.accountNumber(number),
                name,
                "Active",
                crmId,
                batch,
                currency,
                paymentTerm,
                card,
                billCycleDay,
                card ? "AutoSet" : "ManualSet",
                profile,
                Ids.INVOICE_TEMPLATE,
                purchaseOrder,
                salesRep,
                null,
                parent,
                partner,
                entity,
                purchaseOrder == null ? "NO" : "YES",
                channel,
                "No",
                null,
                card ? "Stripe - " + entity : null,
                card ? Ids.paymentMethod(number) : null,
                soldTo == null ? List.of() : List.of(billTo.email()),
                vatId,
                taxExempt,
                bill,
                soldTo == null ? bill : contact(Ids.soldTo(number), soldTo),
                Ids.BILLING_USER,
                createdAt,
                Ids.BILLING_USER,
                updatedAt);
    }

    private SampleContact contact(String id, Person person) {
        return new SampleContact(
                id,
                Ids.account(number),
                person.firstName(),
                person.lastName(),
                address.street(),
                null,
                address.city(),
                address.state(),
                address.postalCode(),
                address.country(),
                address.countryCode(),
                person.email(),
                person.phone(),
                createdAt,
                createdAt);
    }

    record Address(
            String street,
            String city,
            @Nullable String state,
            String postalCode,
            String country,
            String countryCode) {}

    record Person(
            String firstName,
            String lastName,
            String email,
            @Nullable String phone) {}

    /** The sales side of the entry. */
    static final class Crm {

        boolean present = true;
        String type = "Customer";
        String segment = "SMB";

        @Nullable String industry;

        @Nullable Integer employees;

        @Nullable String website;

        int owner = 1;
        String contactTitle = "Head of Engineering";

        @Nullable String partnerTrack;

        boolean publicSector;
        boolean masterAgreement;
        String createdAt = "2025-01-02T09:00:00Z";
        String modifiedAt = "2026-10-01T08:00:00Z";
    }
}
