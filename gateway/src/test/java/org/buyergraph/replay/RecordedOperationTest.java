package org.buyergraph.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.buyergraph.demo.DemoViewers;
import org.buyergraph.testkit.data.DataSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class RecordedOperationTest {
    private static final Path RECORDED = Path.of("src/load/recorded");

    @ParameterizedTest
    @ValueSource(strings = {"billing-page", "partner-portal", "support", "webstore"})
    void thePagesOfTheClientsAreRecordedAsTheyAre(String page) throws IOException {
        String document =
                new ClassPathResource("clients/" + page + ".graphql").getContentAsString(StandardCharsets.UTF_8);

        assertThat(RecordedOperation.in(RECORDED))
                .filteredOn(operation -> operation.query().equals(document))
                .as("record the page as it is now, as a version of its client, in %s", RECORDED)
                .isNotEmpty();
    }

    @Test
    void whoAsksIsInTheDataOfTheSimulatedVendors() throws IOException {
        DemoViewers known = new DemoViewers(DataSet.standard());

        assertThat(RecordedOperation.in(RECORDED)).isNotEmpty().allSatisfy(operation -> assertThat(operation.viewer())
                .satisfiesAnyOf(viewer -> assertThat(viewer).isNull(), viewer -> assertThat(known.claims(viewer.name()))
                        .isEqualTo(viewer.claims())));
    }

    @Test
    void itIsSentAsItWasRecorded(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("one.json"), """
                {"client": "web-store", "version": "1.2", "operationName": "A", "query": "query A { plans { totalCount } }",
                 "variables": null, "viewer": null}
                """);

        List<RecordedOperation> all = RecordedOperation.in(directory);

        assertThat(all).singleElement().hasToString("web-store 1.2, A of nobody");
        assertThat(all.get(0).variables()).isEqualTo(Map.of());
        assertThat(all.get(0).body()).contains("\"operationName\":\"A\"", "\"variables\":{}");
    }

    @Test
    void whatIsNoneSaysWhichFile(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("one.json"), "{\"client\": \"web-store\"}");

        assertThatThrownBy(() -> RecordedOperation.in(directory))
                .hasMessageContaining("one.json is no recorded operation");
    }
}
