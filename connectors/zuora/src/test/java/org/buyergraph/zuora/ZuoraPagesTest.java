package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.ProtectionSettings;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.buyergraph.testkit.stub.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Pages as the simulated Zuora never cuts them: short, endless, overlapping, going in circles. */
class ZuoraPagesTest {
    private static final AccountId OWNER = new AccountId(Ids.account(101));
    private static final int FOR_EVER = Integer.MAX_VALUE;

    private StubServer pages;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void rowsOfAllPagesComeTogetherInTheVendorsOrder() {
        pages = new Pages(3, page -> List.of(subscription(page * 2), subscription(page * 2 + 1)));

        assertThat(read().rows())
                .extracting(subscription -> subscription.number().value())
                .containsExactly("A-S0", "A-S1", "A-S2", "A-S3", "A-S4", "A-S5");
        assertThat(read().truncated()).isFalse();
    }

    @Test
    void aRowThatMovedToTheNextPageIsReadOnce() {
        pages = new Pages(3, page -> List.of(subscription(page), subscription(page + 1)));

        assertThat(read().rows()).hasSize(4);
    }

    @Test
    void anEmptyPageIsNotTheLastOne() {
        pages = new Pages(3, page -> page == 2 ? List.of(subscription(1)) : List.of());

        assertThat(read().rows()).hasSize(1);
    }

    @Test
    void whoStopsBeforeTheLastPageSaysSoHoweverShortThePagesAre() {
        pages = new Pages(FOR_EVER, page -> List.of(subscription(page)));

        Listing<Subscription> listing = read();

        assertThat(pages.calls().withoutTokens()).hasSize(ZuoraSubscriptions.MAX_PAGES);
        assertThat(listing.rows()).hasSize(ZuoraSubscriptions.MAX_PAGES);
        assertThat(listing.truncated()).isTrue();
    }

    @Test
    void pagesThatGoInCirclesAreNoAnswer() {
        pages = new Pages(FOR_EVER, page -> List.of(subscription(page))) {
            @Override
            String next(int page) {
                return "page-" + (page + 1) % 2;
            }
        };

        assertThat(failure().problem()).isEqualTo(BackendException.Problem.BAD_RESPONSE);
        assertThat(pages.calls().withoutTokens()).hasSizeLessThan(5);
    }

    @Test
    void aPageThatIsLostLosesTheListRatherThanShorteningIt() {
        pages = new Pages(3, page -> page == 1 ? null : List.of(subscription(page)));

        assertThat(failure().problem()).isEqualTo(BackendException.Problem.UNAVAILABLE);
    }

    @Test
    void oneRowThatCannotBeReadLosesTheList() {
        Map<String, Object> bad = new HashMap<>(subscription(1));
        bad.put("name", "not a number at all!");
        pages = new Pages(1, page -> List.of(subscription(0), bad));

        assertThat(only()).isInstanceOfSatisfying(Reply.Failed.class, failed -> assertThat(
                        failed.why().problem())
                .isEqualTo(BackendException.Problem.BAD_RESPONSE));
    }

    private static Map<String, Object> subscription(int number) {
        return Map.of("name", "A-S" + number, "accountId", OWNER.value(), "status", "Active", "version", 1);
    }

    private Listing<Subscription> read() {
        pages.calls().clear();
        return ((Reply.Found<AccountId, Listing<Subscription>>) only()).value();
    }

    private Reply<AccountId, Listing<Subscription>> only() {
        return new ZuoraSubscriptions(
                        client(),
                        new ZuoraProducts(settings().products()),
                        settings().fields())
                .ofOwner(Set.of(OWNER))
                .single()
                .block();
    }

    private BackendException failure() {
        try {
            return ((Reply.Failed<AccountId, ?>) only()).why();
        } catch (BackendException why) {
            return why;
        }
    }

    private ZuoraClient client() {
        return ZuoraClient.to(settings());
    }

    private ZuoraProperties settings() {
        return BoundSettings.of(
                pages.baseUrl(),
                "secret",
                new HttpSettings(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        8,
                        DataSize.ofMegabytes(1),
                        ProtectionSettings.NONE));
    }

    /** Serves so many pages, each made on demand; null is a page that is answered with an error. */
    private static class Pages extends StubServer {
        private final int count;
        private final IntFunction<List<Map<String, Object>>> rows;

        Pages(int count, IntFunction<List<Map<String, Object>>> rows) {
            super("pages", 0);
            this.count = count;
            this.rows = rows;
        }

        String next(int page) {
            return "page-" + (page + 1);
        }

        @Override
        protected StubResponse answer(StubRequest request) {
            if (request.path().equals(StubZuora.TOKEN_PATH)) {
                return StubResponse.json(200, Map.of("access_token", "any", "expires_in", 3600));
            }
            int page = Integer.parseInt(request.first("cursor", "page-0").substring("page-".length()));
            List<Map<String, Object>> data = rows.apply(page);
            if (data == null) {
                return StubResponse.json(500, Map.of());
            }
            return page + 1 < count
                    ? StubResponse.json(200, Map.of("data", data, "nextPage", next(page)))
                    : StubResponse.json(200, Map.of("data", data));
        }
    }
}
