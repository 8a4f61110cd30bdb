package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** The sales side: sellers, what they know of the buyers, and their sales. */
final class CrmRecords {

    private CrmRecords() {}

    static void load(DataSet data) {
        user(data, 1, "Graham", "Pell", "Senior Account Executive");
        user(data, 2, "Ines", "Vogt", "Account Executive");
        user(data, 3, "Noor", "Haddad", "Strategic Account Leader");
        opportunities(data);
    }

    private static void opportunities(DataSet data) {
        sale(data, 101, 101, "Web direct purchase", "New Business", "Closed Won", "2026-03-01", "6960.00", "USD");
        sale(
                data,
                103,
                102,
                "Falkenried - 120 Premium Renewal",
                "Renewal",
                "Closed Won",
                "2026-08-28",
                "40320.00",
                "EUR");
        sale(
                data,
                104,
                103,
                "Harrowgate - 300 Ultimate Renewal",
                "Renewal",
                "Closed Won",
                "2026-04-20",
                "280800.00",
                "GBP");
        sale(
                data,
                107,
                104,
                "Corvid Aerospace - 850 Ultimate",
                "New Business",
                "Closed Won",
                "2026-01-22",
                "908820.00",
                "USD");
        sale(
                data,
                1071,
                104,
                "Corvid Aerospace - 850 Ultimate Renewal",
                "Renewal",
                "3-Technical Evaluation",
                "2027-02-01",
                "908820.00",
                "USD");
        sale(data, 108, 105, "Polder - 3 year Premium", "New Business", "Closed Won", "2025-01-09", "60480.00", "EUR");
        sale(
                data,
                109,
                106,
                "Atelier Mistral via Rhône Distribution",
                "New Business",
                "Closed Won",
                "2026-04-02",
                "21420.00",
                "EUR");
        sale(data, 110, 107, "Alder Falls - 40 Premium", "New Business", "Closed Won", "2025-10-24", "13920.00", "USD");
        sale(data, 1101, 107, "Alder Falls - Renewal", "Renewal", "2-Scoping", "2026-11-01", "13920.00", "USD");
        sale(
                data,
                111,
                108,
                "Southern Range - 200 Ultimate offline",
                "New Business",
                "Closed Won",
                "2026-06-20",
                "356000.00",
                "AUD");
        sale(
                data,
                112,
                109,
                "Aveleda - Education programme",
                "New Business",
                "Closed Won",
                "2026-08-30",
                "0.00",
                "USD");
        sale(data, 114, 113, "Fjordheim via Nordlys", "New Business", "Closed Won", "2026-04-28", "10080.00", "EUR");
        sale(
                data,
                1120,
                112,
                "Helios - expansion 2027",
                "Add-On Business",
                "4-Proposal",
                "2027-01-31",
                "120000.00",
                "EUR");
    }

    private static void user(DataSet data, int number, String firstName, String lastName, String title) {
        String email = firstName.charAt(0) + lastName + "@sales.example";
        data.add(new SampleCrmUser(
                Ids.crmUser(number),
                firstName,
                lastName,
                email.toLowerCase(Locale.ROOT),
                title,
                true,
                Instant.parse("2022-01-03T09:00:00Z"),
                Instant.parse("2026-01-05T09:00:00Z")));
    }

    static void addBuyer(DataSet data, AccountEntry entry) {
        AccountEntry.Crm crm = entry.crm;
        AccountEntry.Address address = entry.address();
        AccountEntry.Person person = entry.mainPerson();
        Instant createdAt = Instant.parse(crm.createdAt);
        Instant modifiedAt = Instant.parse(crm.modifiedAt);
        data.add(new SampleCrmAccount(
                Ids.crmAccount(entry.number),
                entry.name,
                crm.type,
                crm.industry,
                address.street(),
                address.city(),
                address.state(),
                address.postalCode(),
                address.country(),
                address.countryCode(),
                crm.website,
                crm.employees,
                Ids.crmUser(crm.owner),
                null,
                crm.segment,
                crm.publicSector,
                crm.masterAgreement,
                crm.partnerTrack,
                createdAt,
                modifiedAt));
        data.add(new SampleCrmContact(
                Ids.crmContact(entry.number),
                Ids.crmAccount(entry.number),
                person.firstName(),
                person.lastName(),
                person.email(),
                crm.contactTitle,
                person.phone(),
                Ids.crmUser(crm.owner),
                createdAt,
                modifiedAt));
    }

    private static void sale(
            DataSet data,
            int number,
            int account,
            String name,
            String type,
            String stage,
            String closeDate,
            String amount,
            String currency) {
        String owner = data.crmAccounts().stream()
                .filter(candidate -> candidate.id().equals(Ids.crmAccount(account)))
                .findFirst()
                .orElseThrow()
                .ownerId();
        LocalDate close = LocalDate.parse(closeDate);
        data.add(new SampleOpportunity(
                Ids.opportunity(number),
                Ids.crmAccount(account),
                name,
                type,
                stage,
                new BigDecimal(amount),
                currency,
                close,
                owner,
                Times.utc(close.minusDays(120), "10:00:00"),
                Times.utc(close.minusDays(stage.startsWith("Closed") ? 0 : 100), "10:00:00")));
    }
}
