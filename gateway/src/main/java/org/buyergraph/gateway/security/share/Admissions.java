package org.buyergraph.gateway.security.share;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets each viewer ask so often, and each kind of viewer have so many requests under way. What is too much is refused at once,
 * with when to come again: nothing waits here.
 */
@Component
public final class Admissions {
    private static final int MOST_VIEWERS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final int PREFIX_OF_A_NETWORK = 8;

    private final Shares shares;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_VIEWERS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    Admissions(RateProperties rates) {
        this.shares = new Shares(rates);
    }

    /** How a request was received. */
    public sealed interface Admission {
        /** It may go on; who was let in must leave again. */
        record LetIn(Runnable leave) implements Admission {}

        /** Its viewer asks too often. */
        record TooOften(Duration pause) implements Admission {}

        /** Too many requests of its kind of viewer are under way. */
        record TooMany() implements Admission {}
    }

    /** @param viewer null where nobody is known, who counts by their address */
    public Admission admit(@Nullable Viewer viewer, @Nullable InetSocketAddress remote) {
        Shares.Share share = shares.of(viewer);
        RateProperties.Allowance allowance = share.allowance();
        String name = viewer == null ? network(remote) : ViewerText.write(viewer);
        Duration wait = buckets.get(
                        name, anew -> new Bucket(allowance.perSecond(), allowance.burst(), System::nanoTime))
                .take();
        if (!wait.isZero()) {
            return new Admission.TooOften(wait);
        }
        return share.free().tryAcquire() ? new Admission.LetIn(share.free()::release) : new Admission.TooMany();
    }

    /** Of the newer addresses, a household has a whole network: what they have in common counts. */
    private static String network(@Nullable InetSocketAddress remote) {
        InetAddress address = remote == null ? null : remote.getAddress();
        if (address == null) {
            return "nobody:";
        }
        byte[] all = address.getAddress();
        return "nobody:" + Arrays.toString(Arrays.copyOf(all, Math.min(all.length, PREFIX_OF_A_NETWORK)));
    }
}
