package org.buyergraph.gateway.security.share;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerText;
import org.buyergraph.gateway.web.HttpError;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets each viewer ask so often, and each kind of viewer have so many requests under way. What is too much is refused at once,
 * with when to come again: nothing waits here.
 */
public final class RateFilter implements WebFilter {
    private static final int MOST_VIEWERS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final int PREFIX_OF_A_NETWORK = 8;

    private static final HttpError TOO_MANY = new HttpError(
            HttpStatus.TOO_MANY_REQUESTS,
            ErrorCode.RATE_LIMITED,
            "Too many requests of your kind of viewer are under way. Ask again soon.",
            Duration.ofSeconds(1));

    private final Shares shares;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_VIEWERS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    public RateFilter(RateProperties rates) {
        this.shares = new Shares(rates);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        return CurrentViewer.find()
                .map(authentication -> Optional.of(authentication.getPrincipal()))
                .defaultIfEmpty(Optional.empty())
                .flatMap(viewer -> admit(viewer, exchange, chain));
    }

    private Mono<Void> admit(Optional<Viewer> viewer, ServerWebExchange exchange, WebFilterChain chain) {
        Shares.Share share = shares.of(viewer.orElse(null));
        RateProperties.Allowance allowance = share.allowance();
        String name = viewer.map(ViewerText::write).orElseGet(() -> network(exchange));
        Duration wait = buckets.get(
                        name, anew -> new Bucket(allowance.perSecond(), allowance.burst(), System::nanoTime))
                .take();
        if (!wait.isZero()) {
            return tooOften(wait).write(exchange);
        }
        if (!share.free().tryAcquire()) {
            return TOO_MANY.write(exchange);
        }
        return chain.filter(exchange).doFinally(end -> share.free().release());
    }

    private static HttpError tooOften(Duration wait) {
        return new HttpError(
                HttpStatus.TOO_MANY_REQUESTS,
                ErrorCode.RATE_LIMITED,
                "You ask too often. Wait as long as retryAfter says.",
                wait);
    }

    /** Of the newer addresses, a household has a whole network: what they have in common counts. */
    private static String network(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        if (address == null) {
            return "nobody:";
        }
        byte[] all = address.getAddress();
        return "nobody:" + Arrays.toString(Arrays.copyOf(all, Math.min(all.length, PREFIX_OF_A_NETWORK)));
    }
}
