package org.buyergraph.zuora;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.http.Words;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.PaymentMethodId;
import org.buyergraph.paymentmethod.PaymentMethod;
import org.buyergraph.paymentmethod.PaymentMethodKind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Payment methods in use. Zuora tells more about them than may leave this class. */
final class ZuoraPaymentMethods {
    static final int MAX_PAGES = 21;

    private static final Words<PaymentMethodKind> KIND = Words.of(
            "a type of payment method",
            Map.ofEntries(
                    Map.entry("CreditCard", PaymentMethodKind.CARD),
                    Map.entry("CreditCardReferenceTransaction", PaymentMethodKind.CARD),
                    Map.entry("DebitCard", PaymentMethodKind.CARD),
                    Map.entry("ACH", PaymentMethodKind.BANK_ACCOUNT),
                    Map.entry("BankTransfer", PaymentMethodKind.BANK_ACCOUNT),
                    Map.entry("PayPal", PaymentMethodKind.WALLET),
                    Map.entry("PayPalEC", PaymentMethodKind.WALLET),
                    Map.entry("PayPalNativeEC", PaymentMethodKind.WALLET),
                    Map.entry("ApplePay", PaymentMethodKind.WALLET),
                    Map.entry("GooglePay", PaymentMethodKind.WALLET),
                    Map.entry("Check", PaymentMethodKind.OFFLINE),
                    Map.entry("Cash", PaymentMethodKind.OFFLINE),
                    Map.entry("WireTransfer", PaymentMethodKind.OFFLINE),
                    Map.entry("Other", PaymentMethodKind.OFFLINE)),
            PaymentMethodKind.UNKNOWN);

    private final ZuoraClient client;

    ZuoraPaymentMethods(ZuoraClient client) {
        this.client = client;
    }

    Flux<Reply<AccountId, Listing<PaymentMethod>>> ofAccount(Set<AccountId> accounts) {
        return new Rows<>(
                        ZuoraClient.ZUORA,
                        ZuoraPaymentMethods::account,
                        ZuoraPaymentMethods::paymentMethod,
                        method -> List.of())
                .listEach(accounts, some -> client.rows(inUse(some), MAX_PAGES), PaymentMethod::id);
    }

    private static ZuoraQuery inUse(Set<AccountId> accounts) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("accountid", "IN:" + ZuoraClient.in(accounts));
        filters.put("active", "EQ:true");
        return new ZuoraQuery("payment-methods", filters, Set.of());
    }

    private static AccountId account(Json row) {
        return new AccountId(row.text("accountId", ""));
    }

    private static PaymentMethod paymentMethod(Json row) {
        String number = row.text("creditCardMaskNumber");
        return new PaymentMethod(
                new PaymentMethodId(row.text("id", "")),
                account(row),
                KIND.read(row.text("type")),
                row.text("creditCardType"),
                PaymentMethod.lastFour(number == null ? row.text("achAccountNumberMask") : number),
                expires(row.integer("creditCardExpirationMonth"), row.integer("creditCardExpirationYear")));
    }

    private static @Nullable YearMonth expires(@Nullable Integer month, @Nullable Integer year) {
        try {
            return month == null || year == null ? null : YearMonth.of(year, month);
        } catch (DateTimeException noMonth) {
            return null;
        }
    }
}
