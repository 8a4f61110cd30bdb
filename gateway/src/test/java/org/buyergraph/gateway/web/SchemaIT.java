package org.buyergraph.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;

class SchemaIT extends RunningGateway {
    private static final String SCHEMA = "/graphql/schema";

    @Test
    void theSchemaIsToldAsText() {
        Answer answer = get(SCHEMA, Map.of("Accept", "application/graphql"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).containsExactly("text/plain;charset=UTF-8");
        assertThat(UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(answer.text()))
                        .getObjectType("Account")
                        .getFieldDefinition("subscriptions"))
                .isNotNull();
    }

    /** Without the block, or its description, graphql-js takes our Subscription for the root of subscriptions. */
    @Test
    void itKeepsItsRoot() {
        assertThat(get(SCHEMA, Map.of()).text())
                .containsPattern("\"\"\"\n[^\"]+\n\"\"\"\nschema \\{\n {2}query: Query\n {2}mutation: Mutation\n}\n")
                .contains("type Subscription implements Node");
    }

    @Test
    void whatIsNotDoneIsNotTold() {
        assertThat(get(SCHEMA, Map.of()).text()).doesNotContain("@defer", "@experimental");
        assertThat(ask("support", "{ __schema { directives { name } } }")
                        .data("/__schema/directives")
                        .valueStream()
                        .map(directive -> directive.path("name").asString()))
                .contains("include", "skip", "oneOf", "public")
                .doesNotContain("defer", "experimental_disableErrorPropagation");
    }

    @Test
    void itIsSentOnceAsLongAsItIsTheSame() {
        Answer first = get(SCHEMA, Map.of());
        String tag = first.headers().get("etag").get(0);

        Answer again = get(SCHEMA, Map.of("If-None-Match", tag));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(first.headers().get("cache-control")).containsExactly("no-cache");
        assertThat(get(SCHEMA, Map.of("If-None-Match", "\"another\"")).text()).isEqualTo(first.text());
    }

    /** As introspection is: for everybody, but not for a token that is none. */
    @Test
    void itIsForWhomeverIntrospectionIs() {
        for (Map<String, String> headers :
                List.of(Map.<String, String>of(), bearer(issuer().token("customer-700102")), bearer("nonsense"))) {
            Answer introspection = post("{\"query\": \"{ __schema { queryType { name } } }\"}", headers);

            assertThat(get(SCHEMA, headers).status()).isEqualTo(introspection.status());
            assertThat(introspection.text().contains("\"name\":\"Query\"")).isEqualTo(introspection.status() == 200);
        }
        assertThat(get(SCHEMA, bearer("nonsense")).status()).isEqualTo(401);
    }

    @Test
    void nothingElseIsOpenedByIt() {
        for (String path : List.of("/graphql/schema/", "/graphql/schema/x", "/graphql/Schema", "/graphql/other")) {
            assertThat(get(path, Map.of()).status()).as(path).isEqualTo(401);
            assertThat(get(path, bearer(issuer().token("support"))).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }
}
