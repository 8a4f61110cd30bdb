package org.buyergraph.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.buyergraph.gateway.graphql.Given;
import org.buyergraph.gateway.graphql.Givens;
import org.buyergraph.gateway.security.identity.ActingAs;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.ExtendedGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A kind of document more is a class more: it is served, kept to its viewer, and apart from every other kind. */
class SecondDocumentIT extends ExtendedGateway {
    @Autowired
    private DocumentLinks links;

    @Autowired
    private AccountCard card;

    @Autowired
    private Givens givens;

    @Test
    void itIsServedByItsLinkToWhomItWasSignedForAndCostsNoMoreThanItsRecord() {
        String link = link("customer:700101");
        forgetAll();
        VENDORS.zuora().calls().clear();

        Answer answer = follow(link);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).startsWith("The card of ");
        assertThat(answer.headers().get("content-type")).containsExactly("text/plain;charset=UTF-8");
        assertThat(answer.headers().get("content-disposition"))
                .isEqualTo(List.of("inline; filename=\"A00000101.txt\""));
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
    }

    @Test
    void whoMayNotSeeTheRecordGetsNoDocumentOfIt() {
        assertThat(follow(link("customer:700102")).status()).isEqualTo(404);
    }

    @Test
    void aLinkOpensOneKindOfDocumentOnly() {
        String link = link("customer:700101");

        assertThat(follow(link.replace("/account-card/", "/invoice-pdf/")).status())
                .isEqualTo(403);
        assertThat(follow(link.replace("/account-card/", "/no-such-thing/")).status())
                .isEqualTo(403);
    }

    private String link(String viewer) {
        String id = ask("support", "{ account(by: {number: \"A00000101\"}) { id } }")
                .data("/account/id")
                .asString();
        Given given =
                Objects.requireNonNull(ActingAs.viewer(viewer, givens.given()).block());
        RequestLinks request = (RequestLinks) given.byType().get(RequestLinks.class);
        DocumentLink link = links.to(card, id, Objects.requireNonNull(request));
        return Objects.requireNonNull(link).url().toString();
    }

    private Answer follow(String link) {
        URI address = URI.create(link);
        return get(address.getRawPath() + "?" + address.getRawQuery(), Map.of());
    }
}
