package org.buyergraph.zuora;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountName;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CrmId;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import reactor.core.publisher.Flux;

/** Billing accounts with their two contacts. */
final class ZuoraAccounts {
    /** Each CRM id is asked for in both its forms. */
    static final int CRM_IDS = ZuoraClient.PAGE / 2;

    /** Several accounts may be linked to one CRM record, but not many. */
    static final int CRM_PAGES = 3;

    /** 2,000 rows are more than any parent has below it. */
    static final int CHILD_PAGES = 21;

    private static final Set<String> CONTACTS = Set.of("billto", "soldto");

    private final ZuoraClient client;
    private final ZuoraAccountReader reader;

    ZuoraAccounts(ZuoraClient client, ZuoraAccountReader reader) {
        this.client = client;
        this.reader = reader;
    }

    Flux<Reply<AccountId, Account>> byId(Set<AccountId> ids) {
        return rows(ZuoraAccountReader::id).oneEach(ids, find("id", ids, 1));
    }

    Flux<Reply<AccountId, AccountName>> names(Set<AccountId> ids) {
        Flux<Json> rows =
                client.rows(new ZuoraQuery("accounts", Map.of("id", "IN:" + ZuoraClient.in(ids)), Set.of()), 1);
        return new Rows<>(
                        ZuoraClient.ZUORA,
                        ZuoraAccountReader::id,
                        ZuoraAccountReader::name,
                        name -> List.<Seed<?, ?>>of())
                .oneEach(ids, rows);
    }

    Flux<Reply<AccountNumber, Account>> byNumber(Set<AccountNumber> numbers) {
        return rows(ZuoraAccountReader::number).oneEach(numbers, find("accountnumber", numbers, 1));
    }

    /** The filter does not distinguish letter case and the ids do: what belongs to another id is left out when it is read. */
    Flux<Reply<CrmId, Listing<Account>>> byCrmId(Set<CrmId> ids) {
        return rows(row -> new CrmId(row.text("crmId", "")))
                .listEach(ids, some -> find("crmid", bothForms(some), CRM_PAGES), Account::id);
    }

    Flux<Reply<AccountId, Listing<Account>>> ofParent(Set<AccountId> parents) {
        return rows(row -> new AccountId(row.text("parentId", "")))
                .listEach(parents, some -> find("parentid", some, CHILD_PAGES), Account::id);
    }

    private static List<String> bothForms(Set<CrmId> ids) {
        return ids.stream().flatMap(id -> Stream.of(id.value(), id.shortForm())).toList();
    }

    private <K> Rows<K, Account> rows(Function<Json, K> key) {
        return new Rows<>(ZuoraClient.ZUORA, key, reader::account, ZuoraAccounts::seeds);
    }

    private Flux<Json> find(String field, Collection<?> values, int maxPages) {
        ZuoraQuery query = new ZuoraQuery("accounts", Map.of(field, "IN:" + ZuoraClient.in(values)), CONTACTS);
        return client.rows(query, maxPages);
    }

    private static List<Seed<?, ?>> seeds(Account account) {
        return List.of(
                new Seed<>(AccountQuestions.ACCOUNT, account.id(), account),
                new Seed<>(AccountQuestions.ACCOUNT_BY_NUMBER, account.number(), account));
    }
}
