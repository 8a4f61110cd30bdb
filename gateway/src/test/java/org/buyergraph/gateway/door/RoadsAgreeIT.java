package org.buyergraph.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.buyergraph.demo.DemoViewers;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.SuiteSize;
import org.buyergraph.testkit.data.DataSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** The fast road gives the bytes, and the headers, that the general road gives. */
class RoadsAgreeIT extends RunningGateway {
    /** The general road minds this header, and the fast road leaves it what it minds. */
    private static final Map<String, String> GENERAL = Map.of("X-Deadline-Millis", "30000");

    private static final long SEED = Long.getLong("roads.seed", 20261128);
    private static final int DOCUMENTS = Integer.getInteger("roads.documents", SuiteSize.cases(600, 4000));
    private static final DataSet DATA = DataSet.standard();

    @Autowired
    private GraphQlSource source;

    @Autowired
    private MeterRegistry meters;

    @Test
    void bothGiveTheSameBytesWhateverIsAskedAndWhoever() {
        RandomDocuments documents = new RandomDocuments(source.schema(), DATA, SEED);
        List<String> all = new DemoViewers(DATA).names();
        List<String> differences = new ArrayList<>();
        Map<String, String> tokens = new HashMap<>();
        int whole = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String document = documents.next();
            String viewer = i % 3 == 0 ? "support" : all.get(i % all.size());
            Map<String, String> token =
                    Map.of("Authorization", tokens.computeIfAbsent(viewer, one -> "Bearer " + issuer().token(one)));
            Map<String, String> generally = new HashMap<>(GENERAL);
            generally.putAll(token);
            Answer general = ask(viewer, document, Map.of(), generally);
            Answer fast = ask(viewer, document, Map.of(), token);
            Answer again = ask(viewer, document, Map.of(), token);
            whole += general.errors().isEmpty() ? 1 : 0;
            for (Answer other : List.of(fast, again)) {
                if (!same(general, other)) {
                    differences.add(viewer + " asked " + document + "\n" + difference(general, other));
                }
            }
        }

        assertThat(differences).as("seed %d", SEED).isEmpty();
        System.out.printf(
                "%d documents, %d of them whole; prepared %.0f, remembered %.0f%n",
                DOCUMENTS, whole, answers("prepared"), answers("remembered"));
        assertThat(whole).as("documents without an error").isGreaterThan(DOCUMENTS / 2);
        assertThat(answers("prepared")).as("took the fast road").isGreaterThan(whole * 0.9);
        // Support's, a third, but for those with a link; of others' none that names what they may have guessed.
        assertThat(answers("remembered")).as("were remembered").isGreaterThan(whole * 0.2);
    }

    @Test
    void bothGiveTheSameHeadersInEachFormOfAnswer() {
        String document = "{ plans(first: 1) { nodes { name } } }";
        for (String accept : List.of(
                "*/*",
                "application/json",
                "application/graphql-response+json",
                "application/graphql-response+json, application/json;q=0.9")) {
            Map<String, String> general = new HashMap<>(GENERAL);
            general.put("Accept", accept);
            Answer one = ask("support", document, Map.of(), general);
            Answer other = ask("support", document, Map.of(), Map.of("Accept", accept));

            assertThat(headers(other)).as(accept).isEqualTo(headers(one));
            assertThat(other.status()).isEqualTo(one.status());
        }
    }

    /** But for the one that is another with each request. */
    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers());
        headers.remove("x-request-id");
        return headers;
    }

    private static boolean same(Answer one, Answer other) {
        return one.status() == other.status() && lasting(one).equals(lasting(other));
    }

    /** Without what is another in each answer: the id of the request, and until when a link to a document is good. */
    private static String lasting(Answer answer) {
        return answer.text()
                .replaceAll("\"requestId\":\"[^\"]*\"", "")
                .replaceAll("expires=\\d+&[^\"]*", "")
                .replaceAll(LocalDate.now(ZoneOffset.UTC) + "T[0-9:]*Z", "");
    }

    /** Where the two part. */
    private static String difference(Answer one, Answer other) {
        String left = lasting(one);
        String right = lasting(other);
        int at = 0;
        while (at < Math.min(left.length(), right.length()) && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 80);
        return one.status() + " ..." + left.substring(from, Math.min(left.length(), at + 120)) + "\n" + other.status()
                + " ..." + right.substring(from, Math.min(right.length(), at + 120));
    }

    private double answers(String road) {
        return meters.get("gateway.answers").tag("road", road).counter().count();
    }
}
