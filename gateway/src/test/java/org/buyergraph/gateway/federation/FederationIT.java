package org.buyergraph.gateway.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.junit.jupiter.api.Test;

class FederationIT extends SubgraphGateway {
    private static final String ENTITIES = """
            query($representations: [_Any!]!) { _entities(representations: $representations) {
              __typename ... on Account { id number } ... on Plan { id } } }""";

    @Test
    void first() {
        Answer a = ask("support", ENTITIES, Map.of("representations", List.of(Map.of("__typename","Account","number","A00000101"))));
        System.out.println("AAA " + a.text());
        a = ask("support", ENTITIES, Map.of("representations", List.of(Map.of("__typename","Account","number","A00000101"))));
        System.out.println("AAA " + a.text());
        System.out.println("AAA " + ask("support","{_entities(representations:[{__typename:\"Account\", number:\"A00000101\"}]) { ... on Account { name } } }").text());
        Answer s = ask("support", "{_service{sdl}}");
        try { java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/sg/told.graphql"), s.data("/_service/sdl").asString("")); } catch (Exception e) { throw new RuntimeException(e); }
        System.out.println("AAA " + s.text().substring(0, 300));
        assertThat(a.errors()).isEmpty();
    }
}
