package org.buyergraph.gateway.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.graphql.GlobalId;
import org.junit.jupiter.api.Test;

class FederationIT extends SubgraphGateway {
    private static final String ENTITIES = """
            query($representations: [_Any!]!) { _entities(representations: $representations) {
              __typename ... on BuyerSubscription { id number status account {name} listPrice {amount} } ... on Plan { id } } }""";

    @Test
    void first() {
        Answer a = null;
        for (int i = 0; i < 3; i++) {
        a = ask("support", ENTITIES, Map.of("representations", List.of(Map.of("__typename","BuyerSubscription","number","A-S00000101"))));
        System.out.println("AAA " + a.text());}
        for (int i = 0; i < 3; i++)
        System.out.println("AAA " + ask("support","{account(by:{number:\"A00000101\"}) {subscriptions { nodes { __typename number account {name} namespace {name} } } } node(id: \"" + GlobalId.of("Subscription","A-S00000101")+"\") { id ... on BuyerSubscription { number } } }").text());
        Answer s = ask("support", "{_service{sdl}}");
        try { java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/sg/told.graphql"), s.data("/_service/sdl").asString("")); } catch (Exception e) { throw new RuntimeException(e); }
        assertThat(a.errors()).isEmpty();
    }
}
