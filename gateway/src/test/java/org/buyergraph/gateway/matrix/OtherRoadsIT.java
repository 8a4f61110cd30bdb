package org.buyergraph.gateway.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.StandaloneFacts;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.memory.Memory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The roads that are no question for a record: what activates, links to documents, others' cursors, searches. */
class OtherRoadsIT extends AskingAsViewers {
    private static final List<String> LISTS = List.of(
            "subscriptions", "invoicedSubscriptions", "invoices", "payments", "creditMemos", "licenses", "namespaces");

    @Autowired
    private Memory memory;

    @Autowired
    private StandaloneFacts asking;

    @Autowired
    private List<Conclusion<?, ?>> conclusions;

    static List<String> viewers() {
        return MATRIX.viewers();
    }

    static List<String> viewersButSupport() {
        return viewers().stream().filter(viewer -> !viewer.equals("support")).toList();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void whatHasNoIdIsGuardedForItself(String viewer) {
        assertThat(new AskingDirectly(memory, asking).wrong(viewer, MATRIX.direct()))
                .as(viewer)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void whatIsConcludedIsGuardedForItself(String viewer) {
        ConcludingDirectly concluding = new ConcludingDirectly(asking, conclusions);
        assertThat(concluding.wrong(viewer, MATRIX)).as(viewer).isEmpty();
        assertThat(concluding.wrongOfPartners(viewer, VENDORS.data(), MATRIX))
                .as(viewer)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void onlyWhoMayActivateGetsTheCode(String viewer) {
        List<Records.Known> licenses = MATRIX.records().of("License");
        Answer answer = as(
                viewer,
                "query($ids: [ID!]!) { nodes(ids: $ids) { ... on License { grant { activationCode } } } }",
                Map.of("ids", licenses.stream().map(Records.Known::id).toList()));

        assertThat(answer.problems()).isEmpty();
        for (int i = 0; i < licenses.size(); i++) {
            String name = licenses.get(i).name();
            boolean given = answer.data("/nodes/" + i + "/grant/activationCode").isString();
            assertThat(given)
                    .as("%s, %s", viewer, name)
                    .isEqualTo(MATRIX.rights().sees(viewer, "Grant", name));
        }
    }

    /** Of a plan, and of what rests on a subscription: whoever sees the one sees the other. */
    @ParameterizedTest
    @MethodSource("viewers")
    void whatMayBeUsedIsToldToWhoSeesWhatItIsOf(String viewer) {
        for (String type : List.of("Namespace", "License")) {
            for (Records.Known known : MATRIX.records().of(type)) {
                String text = "entitlement(of: {%s: \"%s\"}, feature: %s) { allowed }";
                String of = type.toLowerCase(Locale.ROOT);
                Answer answer = as(
                        viewer,
                        "{ plan: " + text.formatted(of, known.id(), "PREMIUM") + " customer: "
                                + text.formatted(of, known.id(), "AUTO_RENEWAL") + " }",
                        Map.of());

                boolean sees = MATRIX.rights().sees(viewer, type, known.name());
                assertThat(answer.problems()).as("%s, %s", viewer, known.name()).isEmpty();
                assertThat(List.of(told(answer, "plan"), told(answer, "customer")))
                        .as("%s, %s", viewer, known.name())
                        .containsOnly(sees);
            }
        }
    }

    private static boolean told(Answer answer, String name) {
        return !answer.data("/" + name).isNull();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void aLinkOpensWhatItsViewerMaySeeAndNothingElse(String viewer) {
        for (Records.Known invoice : MATRIX.records().of("Invoice")) {
            boolean may = MATRIX.rights().sees(viewer, "Invoice", invoice.name());
            boolean hasDocument = !invoice.name().equals("INV00001012"); // nothing was charged
            assertThat(follow(link(invoice.id(), Names.inOneWord(viewer))).status())
                    .as("%s, %s", viewer, invoice.name())
                    .isEqualTo(may && hasDocument ? 200 : 404);
        }
        Answer none = follow(link(missing("Invoice"), Names.inOneWord(viewer)));
        assertThat(none.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("viewersButSupport")
    void aLinkOfSupportOpensNothingForAnybodyElse(String viewer) {
        String id = MATRIX.records().of("Invoice").get(0).id();
        Answer touched = follow(link(id, "support:").replace("for=support:", "for=" + Names.inOneWord(viewer)));

        assertThat(touched.status()).isEqualTo(403);
    }

    /** Accounts by their numbers, and by addresses of which nobody is told who is told an account's name only. */
    @ParameterizedTest
    @MethodSource("viewers")
    void aSearchFindsWhatItsViewerSeesAndNothingElse(String viewer) {
        Answer answer = as(viewer, """
                { numbers: buyers(search: {accountNumber: "A0000"}) { hits { account { number } customers { number } } }
                  addresses: buyers(search: {emailPart: ".example"}) { hits { account { number } customers { number } } } }""", Map.of());
        if (Matrix.kind(viewer).equals("namespace")) {
            assertThat(answer.problems()).containsExactly("FORBIDDEN at numbers", "FORBIDDEN at addresses");
            return;
        }

        assertThat(answer.problems()).isEmpty();
        assertThat(found(answer, "/numbers/hits", "account")).isEqualTo(seen("Account", viewer, true));
        assertThat(found(answer, "/addresses/hits", "account")).isEqualTo(seen("Account", viewer, false));
        assertThat(found(answer, "/addresses/hits", "customers")).isEqualTo(seen("Customer", viewer, false));
    }

    /** @param byName whether a name that is told is enough */
    private static Set<String> seen(String type, String viewer, boolean byName) {
        return MATRIX.records().of(type).stream()
                .map(Records.Known::name)
                .filter(name -> MATRIX.rights().sees(viewer, type, name))
                .filter(name -> byName || !"name".equals(MATRIX.rights().level(viewer, type, name)))
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Answer answer, String hits, String what) {
        return answer.data(hits)
                .valueStream()
                .flatMap(hit ->
                        what.equals("customers") ? hit.path("customers").valueStream() : Stream.of(hit.path("account")))
                .map(record -> record.path("number").asString(""))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A cursor that somebody else got of one account's list, tried on the lists of all others. */
    @ParameterizedTest
    @MethodSource("viewers")
    void anothersCursorOpensNothing(String viewer) {
        Map<String, String> cursors = cursorsOf("A00000112");
        List<String> wrong = new ArrayList<>();
        for (Records.Known account : MATRIX.records().of("Account")) {
            boolean itsOwn = account.name().equals("A00000112");
            cursors.forEach((list, cursor) -> {
                Answer answer = as(viewer, page(account.id(), list, cursor), Map.of());
                boolean told = !answer.data("/node/" + list).isMissingNode()
                        && !answer.data("/node/" + list).isNull();
                if (told && !itsOwn) {
                    wrong.add("%s of %s took a cursor of A00000112".formatted(list, account.name()));
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    private Map<String, String> cursorsOf(String account) {
        String lists = LISTS.stream()
                .map(list -> list + "(first: 1) { pageInfo { endCursor } }")
                .collect(Collectors.joining(" "));
        JsonNode found = as("support", "{ account(by: {number: \"" + account + "\"}) { " + lists + " } }", Map.of())
                .data("/account");
        Map<String, String> cursors = new LinkedHashMap<>();
        LISTS.forEach(list -> {
            String cursor = found.path(list).at("/pageInfo/endCursor").asString("");
            if (!cursor.isEmpty()) {
                cursors.put(list, cursor);
            }
        });
        return cursors;
    }

    private static String page(String account, String list, String cursor) {
        return "{ node(id: \"%s\") { ... on Account { %s(first: 1, after: \"%s\") { nodes { __typename } } } } }"
                .formatted(account, list, cursor);
    }

    private static String missing(String type) {
        return MATRIX.records().missing().stream()
                .filter(record -> record.type().equals(type))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Answer follow(String link) {
        URI address = URI.create(link);
        return get(address.getRawPath() + "?" + address.getRawQuery(), Map.of());
    }

    /** As we would sign it. */
    private static String link(String id, String viewer) {
        long expires = Instant.now().getEpochSecond() + 60;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(LINKS_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String text = "invoice-pdf\n" + id + "\n" + viewer + "\n" + expires;
            return "http://localhost/documents/invoice-pdf/%s?for=%s&expires=%d&signature=%s"
                    .formatted(
                            id,
                            viewer,
                            expires,
                            Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
