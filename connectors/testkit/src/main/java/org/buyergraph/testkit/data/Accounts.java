package org.buyergraph.testkit.data;

import static org.buyergraph.testkit.data.AccountEntry.account;

import java.util.List;

/** The buyers and partners: one entry each. */
final class Accounts {

    private Accounts() {}

    private static final List<AccountEntry> ENTRIES = List.of(
            account(101, "Brightwater Studio LLC", "USD", "Batch1", "Due Upon Receipt")
                    .known("2026-03-01T04:00:00", "2026-09-01T03:00:00")
                    .address("410 Harbor St", "Portland", "Oregon", "97209", "United States", "US")
                    .billTo("Dana", "Okafor", "dana@brightwater.example", null)
                    .paysByCard()
                    .crm("SMB", "Media", 40, "https://brightwater.example", 2, "Studio Lead")
                    .crmKnown("2026-02-20T17:03:10Z", "2026-09-01T10:04:00Z"),
            account(102, "Falkenried Maschinenbau GmbH", "EUR", "Batch2", "Net 30")
                    .known("2025-09-10T03:10:00", "2026-10-10T06:44:10")
                    .entity("GitLab GmbH")
                    .address("Falkenried 88", "Hamburg", null, "20251", "Germany", "DE")
                    .billTo("Jonas", "Reimers", "buchhaltung@falkenried.example", "+49 40 5550102")
                    .soldTo("Mareike", "Thomsen", "mareike.thomsen@falkenried.example")
                    .billCycleDay(15)
                    .salesRep("Ines Vogt")
                    .vatId("DE811000102")
                    .crm("Mid-Market", "Machinery", 480, "https://falkenried.example", 2, "Head of Software")
                    .crmKnown("2025-08-01T09:12:44Z", "2026-10-12T08:01:09Z"),
            account(103, "Harrowgate Financial plc", "GBP", "Batch2", "Net 45")
                    .known("2025-05-01T02:10:00", "2026-10-05T01:15:30")
                    .entity("GitLab Ltd")
                    .address("9 Wharf Road", "London", null, "E14 5AB", "United Kingdom", "GB")
                    .billTo("Priya", "Nair", "ap@harrowgate.example", null)
                    .soldTo("Priya", "Nair", "priya.nair@harrowgate.example")
                    .purchaseOrder("PO-2026-7781")
                    .salesRep("Graham Pell")
                    .vatId("GB123450103")
                    .crm("Large", "Financial Services", 5200, "https://harrowgate.example", 1, "Platform Director"),
            account(104, "Corvid Aerospace Inc.", "USD", "Batch2", "Net 60")
                    .known("2026-01-22T06:30:00", "2026-03-30T06:44:10")
                    .address("7700 Cascade Way", "Seattle", "Washington", "98108", "United States", "US")
                    .billTo("Marion", "Sayle", "invoices@corvid.example", "+1 206 555 0104")
                    .soldTo("Luis", "Ortega", "lortega@corvid.example")
                    .salesRep("Noor Haddad")
                    .crmId("0014M00000A0104")
                    .masterAgreement()
                    .crm("Large", "Aerospace", 9100, "https://corvid.example", 3, "Director of DevOps"),
            account(105, "Polder Logistics B.V.", "EUR", "Batch2", "Net 30")
                    .known("2025-01-09T02:00:00", "2026-02-12T06:44:10")
                    .entity("GitLab BV")
                    .address("Havenkade 12", "Rotterdam", null, "3011 AB", "Netherlands", "NL")
                    .billTo("Sanne", "de Wit", "facturen@polder.example", "+31 10 555 0105")
                    .soldTo("Femke", "Bakker", "femke@polder.example")
                    .billCycleDay(15)
                    .salesRep("Ines Vogt")
                    .vatId("NL810000105B01")
                    .below(112)
                    .crm("Mid-Market", "Transportation", 350, "https://polder.example", 2, "Engineering Manager"),
            account(106, "Atelier Mistral SAS", "EUR", "Batch4", "Net 30")
                    .known("2026-04-02T01:30:00", "2026-04-10T00:10:00")
                    .entity("GitLab BV")
                    .address("14 rue des Tanneurs", "Marseille", null, "13006", "France", "FR")
                    .billTo("Camille", "Roux", "camille@mistral.example", "+33 4 55 50 01 06")
                    .billCycleDay(10)
                    .salesRep("Graham Pell")
                    .vatId("FR40100000106")
                    .channel("Reseller")
                    .crm("SMB", "Design", 75, "https://mistral.example", 1, "Technical Director"),
            account(107, "City of Alder Falls", "USD", "Batch2", "Net 45")
                    .known("2025-10-24T05:45:00", "2025-12-10T06:44:10")
                    .address("1 Civic Plaza", "Alder Falls", "Minnesota", "55001", "United States", "US")
                    .billTo("Theo", "Lindqvist", "accounts.payable@alderfalls.example", "+1 612 555 0107")
                    .soldTo("Ruth", "Delgado", "rdelgado@alderfalls.example")
                    .taxExempt()
                    .salesRep("Noor Haddad")
                    .publicSector()
                    .crm("Mid-Market", "Government", 900, "https://alderfalls.example", 3, "IT Manager"),
            account(108, "Southern Range Defence Pty Ltd", "AUD", "Batch2", "Net 30")
                    .known("2026-06-20T00:15:00", "2026-07-29T06:44:10")
                    .entity("GitLab Pty Ltd")
                    .address("32 Depot Road", "Adelaide", "South Australia", "5000", "Australia", "AU")
                    .billTo("Nadia", "Kerr", "finance@southernrange.example", "+61 8 5550 0108")
                    .soldTo("Owen", "Hart", "ohart@southernrange.example")
                    .salesRep("Noor Haddad")
                    .vatId("AU51000000108")
                    .below(114)
                    .withoutUser()
                    .crm("Mid-Market", "Defence", 620, "https://southernrange.example", 3, "Systems Lead"),
            account(109, "Universidade de Aveleda", "USD", "Batch5", "Due Upon Receipt")
                    .known("2026-08-30T02:40:00", "2026-09-01T01:12:05")
                    .address("Largo da Academia 3", "Aveleda", null, "4480-109", "Portugal", "PT")
                    .billTo("Rui", "Macedo", "rmacedo@aveleda.example", null)
                    .crm("SMB", "Education", 1400, "https://aveleda.example", 1, "Head of IT Services"),
            account(111, "Kumo Works K.K.", "USD", "Batch1", "Due Upon Receipt")
                    .known("2026-01-10T00:12:44", "2026-09-10T01:00:03")
                    .address("2-4-1 Marunouchi", "Tokyo", null, "100-0005", "Japan", "JP")
                    .billTo("Haruka", "Mori", "haruka@kumoworks.example", null)
                    .billCycleDay(10)
                    .paysByCard()
                    .silent()
                    .crmId(null),
            account(112, "Helios Grid Industries SE", "EUR", "Batch2", "Net 30")
                    .known("2022-09-15T02:20:00", "2026-11-01T02:00:00")
                    .entity("GitLab GmbH")
                    .address("Sonnenallee 200", "Leipzig", null, "04109", "Germany", "DE")
                    .billTo("Uwe", "Kaltenbach", "rechnungen@helios.example", "+49 341 5550112")
                    .soldTo("Anke", "Brandt", "anke.brandt@helios.example")
                    .salesRep("Ines Vogt")
                    .vatId("DE811000112")
                    .crm("Large", "Energy", 21000, "https://helios.example", 2, "VP Engineering"),
            account(113, "Fjordheim Shipping AS", "EUR", "Batch4", "Net 30")
                    .known("2026-04-28T03:05:00", "2026-07-08T06:44:10")
                    .entity("GitLab BV")
                    .address("Strandkaien 5", "Bergen", null, "5013", "Norway", "NO")
                    .billTo("Ingrid", "Solheim", "ingrid.solheim@fjordheim.example", "+47 55 55 01 13")
                    .billCycleDay(5)
                    .salesRep("Graham Pell")
                    .vatId("NO810000113MVA")
                    .customerId(700114)
                    .channel("Reseller")
                    .crm("SMB", "Shipping", 130, "https://fjordheim.example", 1, "Development Lead"),
            account(114, "Quietwater Holdings Ltd", "GBP", "Batch2", "Net 30")
                    .known("2026-07-28T02:00:00", "2026-08-28T06:44:10")
                    .entity("GitLab Ltd")
                    .address("Mill House, Weir Lane", "Bath", null, "BA1 5QW", "United Kingdom", "GB")
                    .billTo("Edith", "Farrow", "efarrow@quietwater.example", "+44 1225 555 0114")
                    .salesRep("Graham Pell")
                    .vatId("GB123450114")
                    .withoutCustomer()
                    .crm("SMB", "Real Estate", 30, "https://quietwater.example", 1, "Operations Manager"),
            account(190, "Rhône Distribution Logicielle SA", "EUR", "Batch4", "Net 30")
                    .known("2025-02-03T01:00:00", "2026-05-08T06:44:10")
                    .entity("GitLab BV")
                    .address("88 quai du Rhône", "Lyon", null, "69002", "France", "FR")
                    .billTo("Yann", "Lefort", "ylefort@rhone-distri.example", "+33 4 55 50 01 90")
                    .billCycleDay(10)
                    .vatId("FR40100000190")
                    .partner()
                    .withoutUser()
                    .crm("Mid-Market", "Distribution", 210, "https://rhone-distri.example", 1, "Partner Manager"),
            account(191, "Nordlys Software Distribusjon AS", "EUR", "Batch4", "Net 30")
                    .known("2025-03-11T01:00:00", "2026-06-01T06:44:10")
                    .entity("GitLab BV")
                    .address("Havnegata 9", "Trondheim", null, "7010", "Norway", "NO")
                    .billTo("Lars", "Nygaard", "lnygaard@nordlys-distri.example", "+47 73 55 01 91")
                    .billCycleDay(5)
                    .vatId("NO810000191MVA")
                    .partner()
                    .withoutUser()
                    .crm("Mid-Market", "Distribution", 95, "https://nordlys-distri.example", 1, "Partner Manager"));

    static void load(DataSet data) {
        ENTRIES.forEach(entry -> entry.addTo(data));
    }
}
