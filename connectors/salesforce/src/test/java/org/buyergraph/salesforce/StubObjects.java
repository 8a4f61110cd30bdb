package org.buyergraph.salesforce;

import static org.buyergraph.salesforce.StubField.of;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.buyergraph.salesforce.StubField.Type;
import org.buyergraph.salesforce.StubObject.Child;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCrmAccount;
import org.buyergraph.testkit.data.SampleCrmContact;
import org.buyergraph.testkit.data.SampleCrmUser;
import org.buyergraph.testkit.data.SampleOpportunity;

/** The sObjects that the stub serves: the data set's sales side under Salesforce's names. */
final class StubObjects {

    static final List<StubObject<?>> ALL = List.of(accounts(), contacts(), opportunities(), users());

    private StubObjects() {}

    private static StubObject<SampleCrmAccount> accounts() {
        List<StubField<SampleCrmAccount>> fields = new ArrayList<>(List.of(
                id("Account", SampleCrmAccount::id),
                text("Name", "Account Name", SampleCrmAccount::name).required(),
                picklist("Type", "Account Type", SampleCrmAccount::type)
                        .values("Customer", "Former Customer", "Partner", "Prospect"),
                picklist("Industry", "Industry", SampleCrmAccount::industry),
                of("BillingStreet", "Billing Street", Type.TEXTAREA, SampleCrmAccount::billingStreet),
                text("BillingCity", "Billing City", SampleCrmAccount::billingCity),
                text("BillingState", "Billing State/Province", SampleCrmAccount::billingState),
                text("BillingPostalCode", "Billing Zip/Postal Code", SampleCrmAccount::billingPostalCode),
                text("BillingCountry", "Billing Country", SampleCrmAccount::billingCountry),
                picklist("BillingCountryCode", "Billing Country Code", SampleCrmAccount::billingCountryCode),
                of("Website", "Website", Type.URL, SampleCrmAccount::website),
                of("NumberOfEmployees", "Employees", Type.INT, SampleCrmAccount::employees),
                owner(SampleCrmAccount::ownerId),
                reference("ParentId", "Parent Account ID", SampleCrmAccount::parentId)
                        .to("Account", "Parent"),
                text("Account_ID_18__c", "Account ID 18", SampleCrmAccount::id).asExternalId(),
                picklist("Account_Segment__c", "Account Segment", SampleCrmAccount::segment)
                        .values("SMB", "Mid-Market", "Large", "PubSec"),
                flag("Public_Sector__c", "Public Sector", SampleCrmAccount::publicSector),
                flag("MSA_In_Place__c", "MSA In Place", SampleCrmAccount::masterAgreement),
                picklist("Partner_Track__c", "Partner Track", SampleCrmAccount::partnerTrack)));
        fields.addAll(times(SampleCrmAccount::createdAt, SampleCrmAccount::modifiedAt));
        return object("Account", "Accounts", "001", DataSet::crmAccounts, fields)
                .withChildren(
                        new Child("Account", "ParentId", "ChildAccounts"),
                        new Child("Contact", "AccountId", "Contacts"),
                        new Child("Opportunity", "AccountId", "Opportunities"));
    }

    private static StubObject<SampleCrmContact> contacts() {
        List<StubField<SampleCrmContact>> fields = new ArrayList<>(List.of(
                id("Contact", SampleCrmContact::id),
                reference("AccountId", "Account ID", SampleCrmContact::accountId)
                        .to("Account", "Account"),
                text("FirstName", "First Name", SampleCrmContact::firstName),
                text("LastName", "Last Name", SampleCrmContact::lastName).required(),
                text("Name", "Full Name", StubObjects::fullName).required(),
                of("Email", "Email", Type.EMAIL, SampleCrmContact::email),
                text("Title", "Title", SampleCrmContact::title),
                of("Phone", "Business Phone", Type.PHONE, SampleCrmContact::phone),
                owner(SampleCrmContact::ownerId)));
        fields.addAll(times(SampleCrmContact::createdAt, SampleCrmContact::modifiedAt));
        return object("Contact", "Contacts", "003", DataSet::crmContacts, fields);
    }

    private static StubObject<SampleOpportunity> opportunities() {
        List<StubField<SampleOpportunity>> fields = new ArrayList<>(List.of(
                id("Opportunity", SampleOpportunity::id),
                reference("AccountId", "Account ID", SampleOpportunity::accountId)
                        .to("Account", "Account"),
                text("Name", "Name", SampleOpportunity::name).required(),
                picklist("Type", "Opportunity Type", SampleOpportunity::type)
                        .values("New Business", "Renewal", "Add-On Business"),
                picklist("StageName", "Stage", SampleOpportunity::stage)
                        .values(
                                "1-Discovery",
                                "2-Scoping",
                                "3-Technical Evaluation",
                                "4-Proposal",
                                "Closed Won",
                                "8-Closed Lost")
                        .required(),
                of("Amount", "Amount", Type.CURRENCY, SampleOpportunity::amount),
                picklist("CurrencyIsoCode", "Opportunity Currency", SampleOpportunity::currency),
                of("CloseDate", "Close Date", Type.DATE, SampleOpportunity::closeDate)
                        .required(),
                flag("IsClosed", "Closed", SampleOpportunity::closed),
                flag("IsWon", "Won", SampleOpportunity::won),
                owner(SampleOpportunity::ownerId)));
        fields.addAll(times(SampleOpportunity::createdAt, SampleOpportunity::modifiedAt));
        return object("Opportunity", "Opportunities", "006", DataSet::opportunities, fields);
    }

    private static StubObject<SampleCrmUser> users() {
        List<StubField<SampleCrmUser>> fields = new ArrayList<>(List.of(
                id("User", SampleCrmUser::id),
                text("Username", "Username", SampleCrmUser::email).required(),
                text("FirstName", "First Name", SampleCrmUser::firstName),
                text("LastName", "Last Name", SampleCrmUser::lastName).required(),
                text("Name", "Full Name", SampleCrmUser::name).required(),
                of("Email", "Email", Type.EMAIL, SampleCrmUser::email),
                text("Title", "Title", SampleCrmUser::title),
                flag("IsActive", "Active", SampleCrmUser::active)));
        fields.addAll(times(SampleCrmUser::createdAt, SampleCrmUser::modifiedAt));
        return object("User", "Users", "005", DataSet::crmUsers, fields);
    }

    private static String fullName(SampleCrmContact contact) {
        return contact.firstName() + " " + contact.lastName();
    }

    private static <R> StubObject<R> object(
            String name,
            String plural,
            String keyPrefix,
            Function<DataSet, List<R>> records,
            List<StubField<R>> fields) {
        return new StubObject<>(name, plural, keyPrefix, records, List.copyOf(fields), List.of());
    }

    private static <R> StubField<R> id(String object, Function<R, Object> value) {
        return of("Id", object + " ID", Type.ID, value).required();
    }

    private static <R> StubField<R> owner(Function<R, Object> value) {
        return reference("OwnerId", "Owner ID", value).to("User", "Owner").required();
    }

    private static <R> StubField<R> reference(String name, String label, Function<R, Object> value) {
        return of(name, label, Type.REFERENCE, value);
    }

    private static <R> StubField<R> text(String name, String label, Function<R, Object> value) {
        return of(name, label, Type.STRING, value);
    }

    private static <R> StubField<R> picklist(String name, String label, Function<R, Object> value) {
        return of(name, label, Type.PICKLIST, value);
    }

    private static <R> StubField<R> flag(String name, String label, Function<R, Object> value) {
        return of(name, label, Type.BOOLEAN, value).required();
    }

    private static <R> List<StubField<R>> times(Function<R, Instant> created, Function<R, Instant> modified) {
        return List.of(
                StubField.<R>of("CreatedDate", "Created Date", Type.DATETIME, created::apply)
                        .required(),
                StubField.<R>of("LastModifiedDate", "Last Modified Date", Type.DATETIME, modified::apply)
                        .required(),
                StubField.<R>of("SystemModstamp", "System Modstamp", Type.DATETIME, modified::apply)
                        .required());
    }
}
