package org.buyergraph.gateway.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Node;
import org.buyergraph.testkit.SuiteSize;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Beside another subgraph, composed by two composers and asked through a router. */
class SupergraphIT extends SubgraphGateway {
    private static final String HERS = "A00000102";
    private static final String NOT_HERS = "A00000101";
    private static final String NOBODYS = "A00099999";

    @TempDir
    private Path folder;

    private final List<Map<String, String>> questions = new java.util.ArrayList<>();

    @Test
    void x() throws IOException {
        VENDORS.salesforce().switches().add(Switch.onEverything().status(500));
        question("notes", "support", "{ notes { text about { name number crm { owner } } } }");
        question("hers", "customer-700102", "{ notes { text about { name } } }");
        question("there and back", "support", "{ account(by: {number: \"A00000101\"}) { name notes { about { name } namespace { name } } } }");
        question("namespace", "customer-700102", "{ notes { namespace { name } } }");
        question("nobody", null, "{ notes { text about { name } } plans(first: 1) { nodes { name } } }");
        question("bad", "support", "{ account(by: {id: \"x\"}) { name } }");
        question("sub", "support", "{ notes { subscription { number status account { name } } } }");
        Node.of("node/supergraph").print("supergraph.mjs", inputs().toString()).forEach(System.out::println);
    }

    private void question(String name, String viewer, String query) {
        Map<String, String> q = new HashMap<>(Map.of("name", name, "query", query));
        if (viewer != null) q.put("token", issuer().token(viewer));
        questions.add(q);
    }

    private Path inputs() throws IOException {
        return Files.writeString(folder.resolve("inputs.json"), new JsonMapper().writeValueAsString(Map.of(
            "url", address("/graphql").toString(), "token", issuer().token("support"), "accounts", List.of(HERS, NOT_HERS, NOBODYS), "questions", questions)));
    }
}
