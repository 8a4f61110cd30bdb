package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.PaymentMethodId;
import org.buyergraph.paymentmethod.PaymentMethod;
import org.buyergraph.paymentmethod.PaymentMethodKind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ZuoraPaymentMethodsTest {
    private static final AccountId BRIGHTWATER = new AccountId(Ids.account(101));
    private static final AccountId FALKENRIED = new AccountId(Ids.account(102));
    private static final AccountId KUMO = new AccountId(Ids.account(111));

    private final StubZuora stub = new StubZuora(DataSet.standard());
    private final ZuoraPaymentMethods methods = new ZuoraPaymentMethods(ZuoraClient.to(BoundSettings.of(stub)));

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void oneCallReadsThoseOfManyAccountsAndKeepsTheNumberBack() {
        Map<AccountId, List<PaymentMethod>> found = find(Set.of(BRIGHTWATER, FALKENRIED, KUMO));

        assertThat(found.get(BRIGHTWATER))
                .containsExactly(new PaymentMethod(
                        new PaymentMethodId(Ids.paymentMethod(101)),
                        BRIGHTWATER,
                        PaymentMethodKind.CARD,
                        "Visa",
                        "4242",
                        YearMonth.of(2027, 3)));
        assertThat(found.get(KUMO)).extracting(PaymentMethod::lastFour).containsExactly("1881");
        assertThat(found.get(FALKENRIED)).isEmpty();
        assertThat(found.toString()).doesNotContain("424242", "Okafor", "***");
        assertThat(stub.calls().withoutTokens()).hasSize(1);
    }

    @Test
    void aTypeThatNobodyKnowsYetIsUnknown() {
        stub.turnOn(StubZuora.Oddity.UNKNOWN_VALUES);
        stub.turnOn(StubZuora.Oddity.UNKNOWN_FIELDS);

        assertThat(find(Set.of(BRIGHTWATER)).get(BRIGHTWATER))
                .extracting(PaymentMethod::kind)
                .containsExactly(PaymentMethodKind.UNKNOWN);
    }

    private Map<AccountId, List<PaymentMethod>> find(Set<AccountId> accounts) {
        return methods.ofAccount(accounts)
                .flatMap(reply -> reply instanceof Reply.Found<AccountId, Listing<PaymentMethod>> found
                        ? Mono.just(found)
                        : Mono.empty())
                .collectMap(Reply.Found::key, found -> found.value().rows())
                .block();
    }
}
