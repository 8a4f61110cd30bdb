package org.buyergraph.gateway.security.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.buyergraph.gateway.security.audit.Audit;
import org.buyergraph.gateway.security.audit.Reads;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.security.identity.ViewerText;
import org.buyergraph.gateway.web.Ticket;
import org.buyergraph.gateway.web.Tickets;
import reactor.core.publisher.Mono;

/**
 * Signs tickets and checks them. A ticket says who it is for, so that it can be used where no token can be sent along, such
 * as by a browser that follows a link; it opens one thing only, and what its viewer may see is asked anew when it is used.
 */
public final class SignedTickets implements Tickets {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Duration valid;
    private final InstantSource clock;
    private final Audit audit;

    SignedTickets(String key, Duration valid, InstantSource clock, Audit audit) {
        this.audit = audit;
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.valid = valid;
        this.clock = clock;
    }

    public Ticket sign(String thing, Viewer viewer) {
        Instant expiresAt = clock.instant().plus(valid).truncatedTo(ChronoUnit.SECONDS);
        String written = ViewerText.write(viewer);
        return new Ticket(written, expiresAt, signature(thing, written, expiresAt));
    }

    @Override
    public <T> Mono<T> use(String thing, Ticket ticket, Mono<T> work) {
        return Mono.defer(() -> isGood(thing, ticket) ? as(ViewerText.read(ticket.viewer()), work) : Mono.empty());
    }

    private <T> Mono<T> as(Viewer viewer, Mono<T> work) {
        ViewerAuthentication asker = new ViewerAuthentication(viewer);
        Mono<T> done = CurrentViewer.is(asker, work);
        return Audit.concerns(asker) ? audited(asker, done) : done;
    }

    /** Who of support follows a link is not in it: who asked for it was written down then. */
    private <T> Mono<T> audited(ViewerAuthentication support, Mono<T> work) {
        Reads reads = new Reads();
        return work.doOnSuccess(done -> audit.write(support, ofLink(reads, "complete")))
                .doOnError(failure -> audit.write(support, ofLink(reads, "failed")))
                .contextWrite(reads::in);
    }

    private static Audit.Reading ofLink(Reads reads, String outcome) {
        return new Audit.Reading("invoice-pdf", reads.byType(), outcome, List.of(), "link");
    }

    private boolean isGood(String thing, Ticket ticket) {
        byte[] expected = bytes(signature(thing, ticket.viewer(), ticket.expiresAt()));
        boolean signed = MessageDigest.isEqual(expected, bytes(ticket.signature()));
        return signed && clock.instant().isBefore(ticket.expiresAt());
    }

    /** No part can hold the line end that keeps the parts apart: two tickets never sign the same text. */
    private String signature(String thing, String viewer, Instant expiresAt) {
        String text = String.join("\n", "invoice-pdf", thing, viewer, Long.toString(expiresAt.getEpochSecond()));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
