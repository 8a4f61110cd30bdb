package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.account.AccountStatus;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.MalformedNameException;
import org.buyergraph.money.Money;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Billing accounts. */
final class ZuoraAccounts {
    private final ZuoraClient client;

    ZuoraAccounts(ZuoraClient client) {
        this.client = client;
    }

    Flux<Reply<AccountId, Account>> byId(Set<AccountId> ids) {
        return find("id", ids, ZuoraAccounts::id);
    }

    Flux<Reply<AccountNumber, Account>> byNumber(Set<AccountNumber> numbers) {
        return find("accountnumber", numbers, ZuoraAccounts::number);
    }

    private <K> Flux<Reply<K, Account>> find(String field, Set<K> keys, Function<Json, K> key) {
        ZuoraQuery query = new ZuoraQuery("accounts", Map.of(field, "IN:" + ZuoraClient.in(keys)), Set.of());
        return new Rows<>(ZuoraClient.ZUORA, key, ZuoraAccounts::account, ZuoraAccounts::seeds)
                .oneEach(keys, client.rows(query, 1));
    }

    private static AccountId id(Json row) {
        return new AccountId(row.text("id", ""));
    }

    private static AccountNumber number(Json row) {
        return new AccountNumber(row.text("accountNumber", ""));
    }

    private static List<Seed<?, ?>> seeds(Account account) {
        return List.of(
                new Seed<>(AccountQuestions.ACCOUNT, account.id(), account),
                new Seed<>(AccountQuestions.ACCOUNT_BY_NUMBER, account.number(), account));
    }

    private static Account account(Json row) {
        Currency currency = currency(row.text("currency"));
        BigDecimal balance = row.decimal("balance");
        return new Account(
                id(row),
                number(row),
                row.text("name", ""),
                status(row.text("status", "")),
                currency,
                currency == null || balance == null ? null : new Money(balance, currency),
                crmId(row.text("crmId")));
    }

    private static AccountStatus status(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "draft" -> AccountStatus.DRAFT;
            case "active" -> AccountStatus.ACTIVE;
            case "canceled" -> AccountStatus.CANCELED;
            default -> AccountStatus.UNKNOWN;
        };
    }

    private static @Nullable Currency currency(@Nullable String code) {
        try {
            return code == null ? null : Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** A link that cannot be a CRM id is as good as none. */
    private static @Nullable CrmId crmId(@Nullable String id) {
        try {
            return id == null ? null : new CrmId(id);
        } catch (MalformedNameException unusable) {
            return null;
        }
    }
}
