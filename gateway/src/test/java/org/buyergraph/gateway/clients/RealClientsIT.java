package org.buyergraph.gateway.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Node;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of our clients, asked by the libraries that they are written with. */
class RealClientsIT extends RunningGateway {
    static final Map<String, String> VIEWERS = Map.of(
            "webstore", "customer-700102",
            "billing-page", "namespace-9100101",
            "partner-portal", "partner-A00000190",
            "support", "support");

    private static final String LIST = """
            query List($number: String!, $first: Int, $after: String, $overdue: Boolean) {
              account(by: {number: $number}) {
                id
                invoices(first: $first, after: $after, filter: {overdue: $overdue}) {
                  edges { cursor node { id number } }
                  pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
                }
              }
            }""";

    @TempDir
    private Path folder;

    @Test
    void eachIsAnsweredAsAnybodyIs() throws IOException {
        List<JsonNode> answers = Node.run("clients.mjs", inputs().toString()).stream()
                .filter(line -> line.startsWith("{")) // beside what a library warns of
                .map(RunningGateway::json)
                .toList();

        assertThat(answers).hasSize(6 * VIEWERS.size() + 3);
        VIEWERS.forEach((page, viewer) -> {
            JsonNode ours = ask(viewer, document(page)).json().path("data");
            assertThat(answers)
                    .filteredOn(answer -> answer.path("page").asString().equals(page))
                    .hasSize(6)
                    .allSatisfy(answer -> assertThat(answer.path("data"))
                            .as(answer.path("client").asString())
                            .isEqualTo(ours));
        });
        assertThat(sent(answers, "urql, page by page")).allSatisfy(way -> assertThat(way)
                .as("it asks by GET as long as the address is not too long")
                .startsWith("GET, GET"));
        assertThat(sent(answers, "urql with graphcache, remembered"))
                .as("its memory has the whole page")
                .containsOnly("");
        assertThat(sent(answers, "apollo, hashed"))
                .as("a hash that is not known makes the client send the text")
                .allSatisfy(way -> assertThat(way).startsWith("GET hash PersistedQueryNotSupported, "));
        assertThat(answers)
                .filteredOn(answer -> answer.path("page").asString().equals("list"))
                .satisfies(this::areOneListHoweverTheyWriteItsFilter);
    }

    private void areOneListHoweverTheyWriteItsFilter(List<? extends JsonNode> answers) {
        List<String> numbers = ask("support", LIST, Map.of("number", "A00000112", "first", 100))
                .data("/account/invoices/edges")
                .valueStream()
                .map(edge -> edge.at("/node/number").asString())
                .toList();
        assertThat(numbers).hasSizeGreaterThan(50);
        assertThat(answers).hasSize(3).allSatisfy(answer -> assertThat(
                        answer.path("data").valueStream().map(JsonNode::asString))
                .as(answer.path("client").asString())
                .hasSizeGreaterThan(numbers.size())
                .doesNotHaveDuplicates()
                .startsWith(numbers.toArray(String[]::new)));
    }

    private static List<String> sent(List<JsonNode> answers, String client) {
        return answers.stream()
                .filter(answer -> answer.path("client").asString().equals(client))
                .map(answer -> String.join(
                        ", ",
                        answer.path("sent")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()))
                .toList();
    }

    private Path inputs() throws IOException {
        List<Map<String, Object>> pages = new ArrayList<>();
        VIEWERS.forEach((page, viewer) ->
                pages.add(Map.of("name", page, "query", document(page), "token", issuer().token(viewer))));
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("url", address("/graphql").toString());
        inputs.put("pages", pages);
        inputs.put(
                "list", Map.of("query", LIST, "number", "A00000112", "size", 40, "token", issuer().token("support")));
        return Files.writeString(folder.resolve("inputs.json"), new JsonMapper().writeValueAsString(inputs));
    }

    static String document(String page) {
        try {
            return new ClassPathResource("clients/" + page + ".graphql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
