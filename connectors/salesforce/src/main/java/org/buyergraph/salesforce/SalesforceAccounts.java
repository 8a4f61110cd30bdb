package org.buyergraph.salesforce;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.crm.CrmAccountType;
import org.buyergraph.crm.CrmLink;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.http.Words;
import org.buyergraph.id.CrmId;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts with the name of who looks after them, which only SOQL joins. */
final class SalesforceAccounts {
    private static final Words<CrmAccountType> TYPE = Words.of(
            "a type of account",
            Map.of(
                    "Prospect", CrmAccountType.PROSPECT,
                    "Customer", CrmAccountType.CUSTOMER,
                    "Former Customer", CrmAccountType.FORMER_CUSTOMER,
                    "Partner", CrmAccountType.PARTNER),
            CrmAccountType.UNKNOWN);

    /** An id that no record has. */
    private static final CrmId NOBODY = new CrmId("001000000000000");

    /** Every organisation has it, and may hide it from us. */
    private static final String PARENT = "ParentId";

    private final SalesforceObject accounts;
    private final SalesforceProperties.Fields fields;
    private final Set<String> authorisedTracks;

    SalesforceAccounts(SalesforceClient client, SalesforceProperties.Fields fields, Set<String> authorisedTracks) {
        this.accounts = new SalesforceObject(
                client,
                "Account",
                List.of("Id", "Name", "Owner.Name", "Type", "Website"),
                List.of(
                        PARENT,
                        fields.segment(),
                        fields.publicSector(),
                        fields.masterAgreement(),
                        fields.partnerTrack()));
        this.fields = fields;
        this.authorisedTracks = authorisedTracks;
    }

    Mono<Void> check() {
        return accounts.check();
    }

    Flux<Reply<CrmId, CrmAccount>> byId(Set<CrmId> ids) {
        Flux<Json> rows = accounts.rows("Id IN " + SalesforceClient.bothForms(ids), 1);
        return new Rows<>(SalesforceClient.SALESFORCE, SalesforceAccounts::id, this::account, account -> List.of())
                .oneEach(ids, rows);
    }

    /** Nothing of an account that is not linked; but who cannot be asked cannot say so either. */
    Flux<Reply<CrmLink, Listing<CrmAccount>>> ofLink(Set<CrmLink> links) {
        return byId(links.stream().map(SalesforceAccounts::asked).collect(Collectors.toSet()))
                .collectMap(Reply::key)
                .flatMapIterable(replies -> links.stream()
                        .map(link -> reply(link, replies.get(asked(link))))
                        .toList());
    }

    private static CrmId asked(CrmLink link) {
        return link.crmId() == null ? NOBODY : link.crmId();
    }

    private static Reply<CrmLink, Listing<CrmAccount>> reply(CrmLink link, @Nullable Reply<CrmId, CrmAccount> reply) {
        if (reply instanceof Reply.Failed<CrmId, CrmAccount> failed) {
            return Reply.failed(link, failed.why());
        }
        List<CrmAccount> found = reply instanceof Reply.Found<CrmId, CrmAccount> one ? List.of(one.value()) : List.of();
        return Reply.found(link, new Listing<>(found, false));
    }

    private static CrmId id(Json row) {
        return new CrmId(row.text("Id", ""));
    }

    private CrmAccount account(Json row) {
        return new CrmAccount(
                id(row),
                row.text("Name"),
                row.has(PARENT) ? new CrmId(row.required(PARENT)) : null,
                row.child("Owner").text("Name"),
                website(row.text("Website")),
                row.has("Type") ? TYPE.read(row.text("Type")) : null,
                row.text(fields.segment()),
                flag(row, fields.publicSector()),
                flag(row, fields.masterAgreement()),
                row.text(fields.partnerTrack()),
                isAuthorised(row.text(fields.partnerTrack())),
                true);
    }

    /** An account in no programme may be one that sales did not get round to yet. */
    private @Nullable Boolean isAuthorised(@Nullable String track) {
        return track == null ? null : (Boolean) (authorisedTracks.isEmpty() || authorisedTracks.contains(track));
    }

    /** Absent where the field is: unknown is not "no". */
    private static @Nullable Boolean flag(Json row, String field) {
        return row.has(field) ? row.flag(field) : null;
    }

    /** People leave out the beginning of an address, and sometimes write something else. */
    private static @Nullable URI website(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            URI address = URI.create(text.matches("(?i)https?://.*") ? text : "https://" + text);
            return address.getHost() == null ? null : address;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
