package org.buyergraph.zuora;

import java.util.function.Function;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;

/** Turns what rows were read as into what was asked for; what came along stays. */
final class ZuoraReplies {
    private ZuoraReplies() {}

    static <K, A, B> Function<Reply<K, A>, Reply<K, B>> one(Function<A, B> part) {
        return reply -> {
            if (reply instanceof Reply.Found<K, A> found) {
                return Reply.found(found.key(), part.apply(found.value()), found.also());
            }
            return reply instanceof Reply.Failed<K, A> failed
                    ? Reply.failed(failed.key(), failed.why())
                    : Reply.missing(reply.key());
        };
    }

    static <K, A, B> Function<Reply<K, Listing<A>>, Reply<K, Listing<B>>> list(Function<A, B> part) {
        return one(read -> new Listing<>(read.rows().stream().map(part).toList(), read.truncated()));
    }
}
