package org.buyergraph.testkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NewAccountTest {

    private final DataSet data = DataSet.standard();

    @Test
    void oneEntryMakesTheAccountItsContactItsCrmSideAndItsCustomer() {
        AccountEntry.account(115, "Larkspur Robotics Oy", "EUR", "Batch2", "Net 30")
                .entity("GitLab BV")
                .address("Satamakatu 7", "Turku", null, "20100", "Finland", "FI")
                .billTo("Aino", "Salmela", "aino.salmela@larkspur.example", null)
                .crm("SMB", "Robotics", 60, "https://larkspur.example", 1, "CTO")
                .addTo(data);

        SampleAccount account = data.account("A00000115").orElseThrow();
        assertThat(account.crmId()).isEqualTo(Ids.crmAccount(115));
        assertThat(account.soldTo().countryCode()).isEqualTo("FI");
        assertThat(data.contacts()).contains(account.billTo());
        assertThat(data.crmAccounts())
                .filteredOn(crm -> crm.id().equals(account.crmId()))
                .singleElement()
                .extracting(SampleCrmAccount::name)
                .isEqualTo("Larkspur Robotics Oy");
        assertThat(data.crmContacts())
                .filteredOn(contact -> contact.accountId().equals(account.crmId()))
                .hasSize(1);
        assertThat(data.customers())
                .filteredOn(customer -> account.id().equals(customer.accountId()))
                .singleElement()
                .extracting(SampleCustomer::id, SampleCustomer::userId)
                .containsExactly(700115L, 8_215_001L);
    }

    @Test
    void aTestCanMakeADanglingLink() {
        data.add(SampleAccount.example(901, "Dangling").withCrmId(FaultKeys.MISSING_CRM_ACCOUNT));

        assertThat(data.account("A00000901").orElseThrow().crmId()).isEqualTo("0014M00000A9404QAB");
    }

    @Test
    void aContactIsNotAddedAlone() {
        SampleContact contact = data.contacts().get(0);

        assertThatIllegalArgumentException().isThrownBy(() -> data.add(contact));
    }

    @Test
    void aTestCanPayAnInvoice() {
        SampleInvoice invoice = data.invoice("INV00001004").orElseThrow();

        data.add(invoice.withPayments(invoice.amount()));

        assertThat(new Figures(data).balance(invoice.accountId())).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(data.invoices()).hasSize(518);
    }
}
