package org.buyergraph.gateway.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Valid documents to begin with. */
public final class Documents {
    private static final List<String> SHORT = List.of(
            "query($number: String!) { account(by: {number: $number}) { id name status balance { amount currency } } }",
            "query($id: ID!, $no: Boolean = false) { node(id: $id) { id ... on Account @skip(if: $no) { name } ... on Plan { name } } }",
            "query($first: Int = 5) { plans(first: $first) { totalCount pageInfo { endCursor } edges { cursor node { ...P } } } } fragment P on Plan { id name }",
            "{ a: account(by: {number: \"A00000101\"}) { ...A } b: account(by: {number: \"A00000102\"}) { ...A } } fragment A on Account { name subscriptions(first: 2) { nodes { number } } }",
            "{ viewer { role name accounts { number } } }");

    private Documents() {}

    public static List<String> valid() throws Exception {
        List<String> documents = new ArrayList<>(SHORT);
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:demo/queries/*.graphql")) {
            documents.add(file.getContentAsString(StandardCharsets.UTF_8));
        }
        return documents;
    }
}
