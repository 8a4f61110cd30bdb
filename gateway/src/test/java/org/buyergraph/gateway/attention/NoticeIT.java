package org.buyergraph.gateway.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.buyergraph.gateway.testing.Altered;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SampleInvoiceItem;
import org.buyergraph.testkit.data.SampleLicense;
import org.buyergraph.testkit.data.SampleNamespace;
import org.buyergraph.testkit.data.SamplePayment;
import org.buyergraph.testkit.data.SamplePaymentMethod;
import org.buyergraph.testkit.data.SamplePortalOrder;
import org.buyergraph.testkit.data.SampleRecord;
import org.buyergraph.testkit.data.SampleSubscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Notices that nobody of the data set has: told from the day on which they are due, to whom they are for, and not before. */
class NoticeIT extends RunningGateway {
    private static final String ATTENTION = """
            attention { incomplete notices { code severity message since on amount { amount currency }
              about { ... on Account { number } ... on Subscription { number } ... on License { number }
                ... on Namespace { number } ... on Payment { number } ... on Invoice { number } } } }""";

    /** @param expected all that is told of the code; absent where nothing is */
    private record Case(
            String when,
            String viewer,
            String of,
            String code,
            @Nullable String expected,
            Change... changes) {
        Case {
            changes = changes.clone();
        }

        /** The same for who is not told. */
        Case notFor(String other) {
            return new Case(when, other, of, code, null, changes);
        }

        @Override
        public String toString() {
            return "%s: %s of %s for %s".formatted(when, code, of, viewer);
        }
    }

    private record Change(SampleRecord usual, SampleRecord changed) {}

    static Stream<Case> cases() {
        return Stream.of(payments(), cards(), licenses(), storage(), salesLinks(), entities(), places(), namespaces())
                .flatMap(each -> each);
    }

    private static Stream<Case> payments() {
        Change unpaid = change(VENDORS.data().invoice("INV00001003"), "balance", new BigDecimal("2826.58"));
        SamplePayment charge = VENDORS.data().payment("P-00000104").orElseThrow();
        Change declined = change(charge, "status", "Error");
        String told = "CRITICAL 2826.58 USD since 2026-09-01 of P-00000104";
        Case last = new Case("declined", "support", "A00000101", "PAYMENT_DECLINED", told, unpaid, declined);
        return Stream.of(
                last,
                new Case("declined", "customer-700101", "A00000101", "PAYMENT_DECLINED", told, unpaid, declined),
                last.notFor("namespace-9100101"),
                new Case("paid otherwise", "support", "A00000101", "PAYMENT_DECLINED", null, declined),
                new Case("charged", "support", "A00000101", "PAYMENT_DECLINED", null, unpaid));
    }

    private static Stream<Case> cards() {
        return Stream.of(
                card(2026, 10, "CARD_EXPIRED", "CRITICAL since 2026-11-01 of A00000101"),
                card(2026, 11, "CARD_EXPIRED", null),
                card(2026, 11, "CARD_EXPIRES", "WARNING on 2026-12-01 of A00000101"),
                card(2026, 12, "CARD_EXPIRES", "WARNING on 2027-01-01 of A00000101"),
                card(2026, 12, "CARD_EXPIRES", "WARNING on 2027-01-01 of A00000101")
                        .notFor("namespace-9100101"),
                card(2027, 1, "CARD_EXPIRES", null));
    }

    private static Case card(int year, int month, String code, @Nullable String expected) {
        SampleAccount account = VENDORS.data().account("A00000101").orElseThrow();
        SamplePaymentMethod card = VENDORS.data().paymentMethods().stream()
                .filter(method -> method.id().equals(account.defaultPaymentMethodId()))
                .findFirst()
                .orElseThrow();
        SamplePaymentMethod other = Altered.with(Altered.with(card, "expirationYear", year), "expirationMonth", month);
        return new Case(
                "good until %d-%d".formatted(year, month),
                "customer-700101",
                "A00000101",
                code,
                expected,
                new Change(card, other));
    }

    private static Stream<Case> licenses() {
        return Stream.of(
                silent("2026-11-12T23:59:59Z", "WARNING since 2026-11-12 of 500102"),
                silent("2026-11-13T00:00:00Z", null),
                silent("2026-11-12T23:59:59Z", "WARNING since 2026-11-12 of 500102")
                        .notFor("partner-A00000190"));
    }

    private static Case silent(String last, @Nullable String expected) {
        SampleLicense license = VENDORS.data().licenses().stream()
                .filter(one -> one.id() == 500102)
                .findFirst()
                .orElseThrow();
        return new Case(
                "last heard of at " + last,
                "customer-700102",
                "A00000102",
                "LICENSE_NOT_SYNCED",
                expected,
                change(license, "lastSyncedAt", Instant.parse(last)));
    }

    private static Stream<Case> storage() {
        return Stream.of(
                full(0, null),
                full(1, "CRITICAL of 9100101"),
                full(1, "CRITICAL of 9100101").notFor("customer-700102"));
    }

    private static Case full(long bytesMore, @Nullable String expected) {
        SampleNamespace namespace = VENDORS.data().namespace("9100101").orElseThrow();
        SampleNamespace.Storage storage = namespace.storage();
        long limit = storage.total() - bytesMore;
        return new Case(
                bytesMore + " bytes more than there is room for",
                "namespace-9100101",
                "9100101",
                "STORAGE_EXCEEDED",
                expected,
                change(namespace, "storage", Altered.with(storage, "sizeLimit", limit)));
    }

    private static Stream<Case> salesLinks() {
        Change dangling = change(VENDORS.data().account("A00000102"), "crmId", "0014M00000A9404QAB");
        Case account = new Case(
                "linked to what is not there",
                "support",
                "A00000102",
                "LINK_DANGLING",
                "WARNING of A00000102",
                dangling);
        SampleSubscription plan = VENDORS.data().subscription("A-S00000103").orElseThrow();
        Change sale = change(plan, "deal", Altered.with(plan.deal(), "opportunityId", "0064M00000O9404QAB"));
        Case sold = new Case("from no sale", "support", "A00000102", "LINK_DANGLING", "WARNING of A-S00000103", sale);
        return Stream.of(
                account,
                account.notFor("customer-700102"),
                sold,
                sold.notFor("customer-700102"),
                new Case("linked", "support", "A00000102", "LINK_DANGLING", null));
    }

    private static Stream<Case> entities() {
        Change other = change(VENDORS.data().account("A00000102"), "entity", "GitLab Inc");
        Case told = new Case(
                "on another company", "support", "A00000102", "ENTITY_MISMATCH", "WARNING of A00000102", other);
        return Stream.of(
                told,
                told.notFor("customer-700102"),
                new Case("on its company", "support", "A00000102", "ENTITY_MISMATCH", null));
    }

    private static Stream<Case> places() {
        SampleSubscription plan = VENDORS.data().subscription("A-S00000104").orElseThrow();
        Change unlinked = change(plan, "namespaceId", null);
        SamplePortalOrder order = VENDORS.data().portalOrders().stream()
                .filter(one -> plan.number().equals(one.subscriptionNumber()))
                .findFirst()
                .orElseThrow();
        Change unknown = change(order, "namespaceId", null);
        Change gone = change(plan, "namespaceId", "9199404");
        SampleSubscription first = VENDORS.data().subscription("A-S00001001").orElseThrow();
        SampleSubscription second = VENDORS.data().subscription("A-S00001002").orElseThrow();
        Change together = change(first, "namespaceId", second.namespaceId());
        Change over = change(second, "term", Altered.with(second.term(), "endDate", LocalDate.parse("2026-11-20")));
        return Stream.of(
                new Case(
                        "on no namespace",
                        "support",
                        "A00000103",
                        "LINK_MISSING",
                        "WARNING of A-S00000104",
                        unlinked,
                        unknown),
                new Case(
                        "on no namespace",
                        "customer-700103",
                        "A00000103",
                        "LINK_MISSING",
                        "WARNING of A-S00000104",
                        unlinked,
                        unknown),
                new Case("known to the portal", "support", "A00000103", "LINK_MISSING", null, unlinked),
                new Case(
                        "on one that is gone",
                        "customer-700103",
                        "A00000103",
                        "LINK_DANGLING",
                        "WARNING of A-S00000104",
                        gone),
                new Case(
                        "two plans on one",
                        "support",
                        "A00000112",
                        "LINK_AMBIGUOUS",
                        "WARNING of A-S00001001, WARNING of A-S00001002",
                        together),
                new Case("one of two is over", "support", "A00000112", "LINK_AMBIGUOUS", null, together, over));
    }

    /** What bills the namespace alone is for its service; what bills something else too is not. */
    private static Stream<Case> namespaces() {
        Change late = change(VENDORS.data().invoice("INV00001003"), "balance", new BigDecimal("2826.58"));
        Change due = new Change(
                late.usual(), Altered.with((SampleInvoice) late.changed(), "dueDate", LocalDate.parse("2026-11-20")));
        String told = "CRITICAL 2826.58 USD since 2026-09-02 on 2026-09-01 of INV00001003";
        Case own = new Case("overdue", "namespace-9100101", "9100101", "OVERDUE", told, late);
        return Stream.of(
                own,
                new Case("overdue", "customer-700101", "9100101", "OVERDUE", told, late),
                new Case("due today", "namespace-9100101", "9100101", "OVERDUE", null, due),
                new Case(
                        "overdue beside others",
                        "namespace-9100101",
                        "9100101",
                        "OVERDUE",
                        null,
                        late,
                        line("INV00001003", "A-S00000103")),
                own.notFor("namespace-9100103"));
    }

    /** One of its lines bills another subscription. */
    private static Change line(String invoice, String subscription) {
        SampleInvoiceItem line = VENDORS.data().invoiceItems().stream()
                .filter(item -> item.invoiceId().endsWith("00001002"))
                .findFirst()
                .orElseThrow();
        String id = VENDORS.data().invoice(invoice).orElseThrow().id();
        return new Change(line, Altered.with(Altered.with(line, "invoiceId", id), "subscriptionNumber", subscription));
    }

    private static <R extends Record & SampleRecord> Change change(
            Optional<R> usual, String component, @Nullable Object value) {
        return change(usual.orElseThrow(), component, value);
    }

    private static <R extends Record & SampleRecord> Change change(R usual, String component, @Nullable Object value) {
        return new Change(usual, Altered.with(usual, component, value));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isToldWhenItIsDueToWhomItIsFor(Case row) {
        Stream.of(row.changes()).forEach(change -> VENDORS.data().add(change.changed()));
        try {
            JsonNode attention = attention(row);

            assertThat(attention.path("incomplete").isEmpty()).isTrue();
            assertThat(attention
                            .path("notices")
                            .valueStream()
                            .filter(notice -> notice.path("code").asString().equals(row.code()))
                            .map(NoticeIT::told))
                    .isEqualTo(
                            row.expected() == null
                                    ? List.of()
                                    : List.of(row.expected().split(", ")));
        } finally {
            Stream.of(row.changes()).forEach(change -> VENDORS.data().add(change.usual()));
        }
    }

    /** Of a namespace or an account: of nothing where the viewer does not see it. */
    private JsonNode attention(Case row) {
        String root = row.of().startsWith("A") ? "account" : "namespace";
        Answer answer = ask(
                row.viewer(),
                "query($number: String!) { %s(by: {number: $number}) { %s } }".formatted(root, ATTENTION),
                Map.of("number", row.of()));
        assertThat(answer.problems()).isEmpty();
        return answer.data("/" + root + "/attention");
    }

    private static String told(JsonNode notice) {
        List<String> words = new ArrayList<>(List.of(notice.path("severity").asString()));
        if (!notice.path("amount").isNull()) {
            words.add(notice.at("/amount/amount").asString());
            words.add(notice.at("/amount/currency").asString());
        }
        for (String day : List.of("since", "on")) {
            if (!notice.path(day).isNull()) {
                words.add(day + " " + notice.path(day).asString());
            }
        }
        words.add("of " + notice.at("/about/number").asString());
        assertThat(notice.path("message").asString()).endsWith(".").doesNotContain("null");
        return String.join(" ", words);
    }
}
