package org.buyergraph.gateway.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.DocumentStream;
import org.buyergraph.spi.Question;
import org.springframework.boot.test.context.TestComponent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A second document beside the invoice's: all that it takes is this class. */
@TestComponent // which is looked for by nobody: it is in the gateway of one test
public final class AccountCard implements DocumentSource<AccountId, Account> {
    @Override
    public String name() {
        return "account-card";
    }

    @Override
    public Question<AccountId, Account> question() {
        return AccountQuestions.ACCOUNT;
    }

    @Override
    public AccountId key(String id) {
        return new AccountId(GlobalId.nameOf("Account", id));
    }

    @Override
    public Mono<DocumentStream> open(Account seen) {
        byte[] text = ("The card of " + seen.name()).getBytes(StandardCharsets.UTF_8);
        return Mono.just(new DocumentStream((long) text.length, Flux.just(ByteBuffer.wrap(text))));
    }

    @Override
    public String contentType() {
        return "text/plain;charset=UTF-8";
    }

    @Override
    public String fileName(Account seen) {
        return seen.number() + ".txt";
    }
}
