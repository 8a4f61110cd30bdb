package org.buyergraph.gateway.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a partner with many customers renews, as a file: it is whole, or says that it is not. */
class RenewalsExportIT extends LargePartnerGateway {
    private static final String RENEWALS = "/exports/partner/renewals";

    @Test
    void allOfItIsThereOnce() {
        long due = SOLD.stream().filter(one -> one.isInForce()).count();

        List<JsonNode> lines = lines(export(".jsonl"));

        assertThat(due).isGreaterThan(200);
        assertThat(lines.stream().map(line -> line.at("/subscription/number").asString()))
                .containsExactlyInAnyOrderElementsOf(SOLD.stream()
                        .filter(one -> one.isInForce())
                        .map(one -> one.number())
                        .toList());
        assertThat(export(".csv").text().lines()).hasSize(lines.size() + 1);
    }

    /** The second page needs the names of customers of whom the first had none. */
    @Test
    void linesThatEndInTheMiddleSayHowToGoOn() {
        List<String> whole = export(".jsonl").text().lines().toList();
        onlyTheFirstPageCanBeRead();

        List<String> lines = export(".jsonl").text().lines().toList();

        assertThat(lines).hasSize(101);
        assertThat(lines.subList(0, 100)).isEqualTo(whole.subList(0, 100));
        JsonNode last = json(lines.get(100));
        assertThat(last.at("/errors/0/extensions/code").asString()).isEqualTo("BACKEND_UNAVAILABLE");
        assertThat(last.at("/errors/0/extensions/backend").asString()).isEqualTo("zuora");
        assertThat(last.at("/errors/0/message").asString()).isNotEmpty();
        assertThat(last.at("/errors/0/extensions/requestId").asString()).isNotEmpty();
        theVendorsAreWell();
        assertThat(export(".jsonl?after=" + last.path("after").asString())
                        .text()
                        .lines())
                .containsExactlyElementsOf(whole.subList(100, whole.size()));
    }

    @Test
    void aTableThatEndsInTheMiddleIsNeverTakenForWhole() {
        onlyTheFirstPageCanBeRead();

        assertThatThrownBy(() -> export(".csv"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);

        theVendorsAreWell();
        assertThat(export(".csv").status())
                .as("the place of the broken one is free")
                .isEqualTo(200);
    }

    private void onlyTheFirstPageCanBeRead() {
        forgetAll();
        Answer first = ask(
                "support",
                "{ viewer { partner { renewals(first: 100) { nodes { customer { name } subscription { planCode } } } } } }",
                Map.of(),
                Map.of("Authorization", "Bearer " + token()));
        assertThat(first.problems()).isEmpty();
        OWN.servers()
                .forEach(server -> server.switches().add(Switch.onEverything().status(503)));
    }

    private Answer export(String form) {
        return get(RENEWALS + form, Map.of("Authorization", "Bearer " + token()));
    }

    private static List<JsonNode> lines(Answer answer) {
        return answer.text().lines().map(line -> json(line)).toList();
    }
}
