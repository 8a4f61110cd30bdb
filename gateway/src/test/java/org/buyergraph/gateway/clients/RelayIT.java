package org.buyergraph.gateway.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.buyergraph.demo.DemoIssuer;
import org.buyergraph.gateway.testing.Node;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.gateway.testing.StartedGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our clients' pages as Relay compiles them, asked by nothing but the ids in its manifest; and a list that grows by its "load more". */
class RelayIT extends RunningGateway {
    private static final Path SCHEMA = Path.of("../schema/src/main/resources/schema");
    private static final String ACCOUNT = "A00000112";
    private static final String FIRST_HUNDRED =
            "{ account(by: {number: \"%s\"}) { invoices(first: 100) { nodes { number } } } }".formatted(ACCOUNT);

    @TempDir
    private Path folder;

    @Test
    void whatItCompilesIsAnsweredById() throws IOException {
        write("", name -> "");
        Node.run("relay.mjs", "compile", folder.toString());
        assertThat(json(Files.readString(manifest())).size()).isEqualTo(RealClientsIT.VIEWERS.size() + 2);

        List<JsonNode> answers;
        try (StartedGateway trusting = StartedGateway.with(settings())) {
            assertThat(trusting.ask("{ __typename }").problems()).as("a text").isNotEmpty();
            write(trusting.graphql().toString(), trusting.context().getBean(DemoIssuer.class)::token);
            answers = Node.run("relay.mjs", "ask", folder.toString()).stream()
                    .map(RunningGateway::json)
                    .toList();
        }

        assertThat(answers).hasSize(RealClientsIT.VIEWERS.size() + 1);
        RealClientsIT.VIEWERS.forEach((page, viewer) -> assertThat(of(page, answers))
                .as(page)
                .isEqualTo(ask(viewer, RealClientsIT.document(page)).json().path("data")));
        List<String> first = ask("support", FIRST_HUNDRED)
                .data("/account/invoices/nodes")
                .valueStream()
                .map(invoice -> invoice.path("number").asString())
                .toList();
        assertThat(of("list", answers).valueStream().map(JsonNode::asString))
                .hasSizeGreaterThan(first.size())
                .doesNotHaveDuplicates()
                .startsWith(first.toArray(String[]::new));
    }

    private static JsonNode of(String page, List<JsonNode> answers) {
        return answers.stream()
                .filter(answer -> answer.path("page").asString().equals(page))
                .findFirst()
                .orElseThrow()
                .path("data");
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("gateway.trusted.level", "trusted-only");
        settings.put("gateway.trusted.manifests", manifest().toUri().toString());
        // Other tests have asked the same vendors: what they left of a quota does not decide what is kept for whom.
        List.of("namespace", "partner", "support").forEach(kind -> settings.put("gateway.quota.reserve." + kind, "0"));
        // A machine that runs tests may be slow and cold.
        settings.put("gateway.facts.deadline", "30s");
        for (String vendor : List.of("zuora", "salesforce", "gitlab", "gitlab.portal")) {
            settings.put("connectors." + vendor + ".http.attempt-timeout", "6s");
            settings.put("connectors." + vendor + ".http.protection.budget", "10s");
        }
        return settings;
    }

    private Path manifest() {
        return folder.resolve("manifest.json");
    }

    private void write(String url, UnaryOperator<String> tokenOf) throws IOException {
        List<Map<String, String>> pages = RealClientsIT.VIEWERS.entrySet().stream()
                .map(page -> Map.of(
                        "name", page.getKey(),
                        "query", RealClientsIT.document(page.getKey()),
                        "token", tokenOf.apply(page.getValue())))
                .toList();
        Map<String, Object> inputs = Map.of(
                "url",
                url,
                "schema",
                SCHEMA.toRealPath().toString(),
                "pages",
                pages,
                "list",
                Map.of("number", ACCOUNT, "size", 40, "token", tokenOf.apply("support")));
        Files.writeString(folder.resolve("inputs.json"), new JsonMapper().writeValueAsString(inputs));
    }
}
