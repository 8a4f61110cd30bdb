package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.buyergraph.testkit.data.DataSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StubZuoraQueryTest {

    private final StubZuora stub = new StubZuora(DataSet.standard());
    private final StubZuoraClient client = new StubZuoraClient(stub);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void filtersAreAnded() throws IOException {
        JsonNode page = client.get("/object-query/accounts", "filter[]=status.EQ:active", "filter[]=batch.EQ:BATCH5");

        assertThat(page.get("data").isArray()).isTrue();
    }
}
