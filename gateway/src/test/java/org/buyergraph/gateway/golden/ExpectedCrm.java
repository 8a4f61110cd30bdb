package org.buyergraph.gateway.golden;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleCrmAccount;
import org.buyergraph.testkit.data.SampleCrmContact;
import org.buyergraph.testkit.data.SampleOpportunity;

/** The sales side of an account. */
final class ExpectedCrm {
    private static final Map<String, String> KINDS =
            Map.of("New Business", "NEW_BUSINESS", "Renewal", "RENEWAL", "Add-On Business", "ADD_ON");

    private final DataSet data;

    ExpectedCrm(DataSet data) {
        this.data = data;
    }

    /** @param crmId of 15 or 18 characters */
    Row of(String crmId) {
        String id = Ids.withChecksum(crmId);
        SampleCrmAccount account = data.crmAccounts().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Row()
                .with("owner", owner(account))
                .with("website", account.website())
                .with("type", account.type().toUpperCase(Locale.ROOT).replace(' ', '_'))
                .with("segment", account.segment())
                .with("publicSector", account.publicSector())
                .with("masterAgreement", account.masterAgreement())
                .with("partnerTrack", account.partnerTrack())
                .with("mainContact", mainContact(id))
                .with("opportunities", Row.list(opportunities(id)));
    }

    private String owner(SampleCrmAccount account) {
        return data.crmUsers().stream()
                .filter(user -> user.id().equals(account.ownerId()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** The one known for the longest. */
    private Row mainContact(String account) {
        SampleCrmContact contact = data.crmContacts().stream()
                .filter(candidate -> candidate.accountId().equals(account))
                .min(Comparator.comparing(SampleCrmContact::createdAt).thenComparing(SampleCrmContact::id))
                .orElseThrow();
        return new Row()
                .with("name", contact.firstName() + " " + contact.lastName())
                .with("email", contact.email())
                .with("title", contact.title());
    }

    private List<Row> opportunities(String account) {
        return data.opportunities().stream()
                .filter(opportunity -> opportunity.accountId().equals(account))
                .sorted(Comparator.comparing(SampleOpportunity::closeDate).reversed())
                .map(ExpectedCrm::opportunity)
                .toList();
    }

    private static Row opportunity(SampleOpportunity opportunity) {
        String closed = opportunity.won() ? "WON" : "LOST";
        return new Row()
                .with("id", GlobalId.of("Opportunity", opportunity.id()))
                .with("name", opportunity.name())
                .with("kind", KINDS.get(opportunity.type()))
                .with("stage", opportunity.stage())
                .with("status", opportunity.closed() ? closed : "OPEN")
                .with("amount", Row.money(opportunity.amount(), opportunity.currency()))
                .with("closeDate", opportunity.closeDate());
    }
}
